/** Reads an answer to its end; anything but success ends the bench with what it said. */
export async function expectOk(answer: Response): Promise<void> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${text.slice(0, 2000)}`);
}

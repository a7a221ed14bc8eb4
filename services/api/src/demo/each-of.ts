/** Does the work for every item, so many at a time, begun in the order given. The first failure ends it. */
export async function eachOf<T>(
  items: Iterable<T>,
  atATime: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let hasFailed = false;
  const workThrough = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !hasFailed; next = waiting.next()) await work(next.value);
  };
  await Promise.all(
    Array.from({ length: atATime }, () =>
      workThrough().catch((error: unknown) => {
        hasFailed = true;
        throw error;
      }),
    ),
  );
}

import { describe, expect, test } from "vitest";
import { inLines, type Tell } from "./in-lines.ts";

const refuse = (error: Error) => Response.json({ code: error.message }, { status: 422 });
const answer = async () => Response.json({ created: 2 }, { status: 201 });
const writing = (done: number) => ({ step: "writing", done, total: 2 });
const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("an answer in lines", () => {
  test("tells the progress first, then what the answer would have been", async () => {
    const response = await inLines(async (tell) => {
      await tell(writing(0));
      await tell(writing(1));
      return answer();
    }, refuse);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    expect(await linesOf(response)).toEqual([
      { progress: writing(0) },
      { progress: writing(1) },
      { status: 201, body: { created: 2 } },
    ]);
  });

  test("a line is there to be read while the work still goes on", async () => {
    const { promise: isHeard, resolve: goOn } = Promise.withResolvers<void>();
    const response = await inLines(async (tell) => {
      await tell(writing(0));
      await isHeard;
      return answer();
    }, refuse);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(`${JSON.stringify({ progress: writing(0) })}\n`);
    goOn();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain("201");
  });

  test("is answered as always where nothing was told before", async () => {
    const failing = async () => Promise.reject(new Error("no-right"));
    expect((await inLines(answer, refuse)).status).toBe(201);
    const refused = await inLines(failing, refuse);
    expect([refused.status, await refused.json()]).toEqual([422, { code: "no-right" }]);
  });

  test("a refusal in the middle is the last line", async () => {
    const response = await inLines(async (tell) => {
      await tell(writing(1));
      throw new Error("refused");
    }, refuse);
    expect((await linesOf(response)).at(-1)).toEqual({ status: 422, body: { code: "refused" } });
  });

  test("the work is done whole when nobody listens any more", async () => {
    const { promise: isGone, resolve: leave } = Promise.withResolvers<void>();
    const { promise: done, resolve: finish } = Promise.withResolvers<string>();
    const work = async (tell: Tell) => {
      await tell(writing(0));
      await isGone;
      await tell(writing(1));
      finish("done");
      return answer();
    };
    const response = await inLines(work, refuse);
    await response.body?.cancel();
    leave();
    expect(await done).toBe("done");
  });
});

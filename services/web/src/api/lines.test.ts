import { describe, expect, test } from "vitest";
import { answerInLines, type Progress } from "./lines.ts";
import { ApiOffline, ApiProblem } from "./problem.ts";

const call = (parts: readonly string[], type = "application/x-ndjson") => {
  const encoder = new TextEncoder();
  const data = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
  return Promise.resolve({ data, response: new Response(null, { headers: { "content-type": type } }) });
};
const heard = async (parts: readonly string[], type?: string) => {
  const progress: Progress[] = [];
  const answer = await answerInLines(call(parts, type), (one) => progress.push(one)).catch((error) => error);
  return { progress, answer };
};

describe("answerInLines", () => {
  test("tells every step, however the lines arrive, then gives the answer", async () => {
    const step = (done: number) => ({ step: "writing", done, total: 2 });
    const text = [step(0), step(1)].map((progress) => `${JSON.stringify({ progress })}\n`).join("");
    const last = `${JSON.stringify({ status: 201, body: { created: 2 } })}\n`;
    for (const cut of [1, 20, text.length - 1])
      expect(await heard([text.slice(0, cut), text.slice(cut) + last])).toEqual({
        progress: [step(0), step(1)],
        answer: { created: 2 },
      });
  });

  test("an answer that came before there was anything to tell is taken as it is", async () => {
    expect(await heard(['{"created":1}'], "application/json")).toEqual({
      progress: [],
      answer: { created: 1 },
    });
  });

  test("a refusal in the last line is a problem; a stream that breaks off is nobody's answer", async () => {
    const { answer } = await heard(['{"status":422,"body":{"code":"x.wrong","detail":"Sai"}}\n']);
    expect(answer).toBeInstanceOf(ApiProblem);
    expect(answer).toMatchObject({ status: 422, code: "x.wrong", detail: "Sai" });
    expect((await heard(['{"progress":{"step":"a","done":1,"total":2}}\n'])).answer).toBeInstanceOf(
      ApiOffline,
    );
  });
});

import type { Schema } from "./client.ts";
import { ApiOffline, readProblem } from "./problem.ts";

/** How far the work on the other side has come. */
export type Progress = Extract<Schema<"AnswerLine">, { progress: unknown }>["progress"];

/** What makes a call answer line by line: `api.POST(path, { ...inLines, params })`. */
export const inLines = { parseAs: "stream", headers: { accept: "application/x-ndjson" } } as const;

/** The data of a call made with `inLines`; tells how far it has come while it lasts. */
export async function answerInLines<Data>(
  call: Promise<{ data?: unknown; response: Response }>,
  onProgress: (progress: Progress) => void,
): Promise<Data> {
  const { data, response } = await call;
  const stream = data as ReadableStream<Uint8Array>;
  if (!response.headers.get("content-type")?.includes("ndjson"))
    return (await new Response(stream).json()) as Data;
  for await (const line of linesOf(stream)) {
    if ("progress" in line) onProgress(line.progress);
    else if (line.status < 400) return line.body as Data;
    else throw await readProblem(new Response(JSON.stringify(line.body), { status: line.status }));
  }
  // Cut off before the answer: what became of the work is not known.
  throw new ApiOffline("no last line");
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Schema<"AnswerLine">> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read().catch((cause: unknown) => {
      throw new ApiOffline(cause);
    });
    const lines = (rest + decoder.decode(value, { stream: !done })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Schema<"AnswerLine">;
    if (done) return;
  }
}

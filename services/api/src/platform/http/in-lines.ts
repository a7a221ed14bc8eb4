import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Progress } from "./operation.ts";

/** Media type of an answer whose progress is told first: one JSON object a line. */
export const LINES = "application/x-ndjson";

/** A line of such an answer: how far it has come or, last, what the answer would have been. */
export const AnswerLine = z
  .union([
    z.object({
      progress: z.object({
        step: z.string().openapi({ example: "writing" }),
        done: z.int().openapi({ example: 3000 }),
        total: z.int().openapi({ example: 10_794 }),
      }),
    }),
    z.object({
      status: z.int().openapi({ example: 201 }),
      body: z.unknown().openapi({ description: "The answer, or the problem" }),
    }),
  ])
  .openapi("AnswerLine", {
    description:
      "One JSON object a line: first how far the work has come, last the status and the body of the answer",
  });

export type Tell = (progress: Progress) => Promise<void>;
export const toNobody: Tell = async () => undefined;

export const asksForLines = (c: Context): boolean => c.req.header("accept")?.includes(LINES) ?? false;

/**
 * Answers line by line: the work tells how far it has come, and its answer or refusal is the last line. What is answered
 * before there was anything to tell (no right, a wrong form) is answered as always. Whether anybody still listens makes no
 * difference to the work: it is done whole or not at all.
 */
export function inLines(
  work: (tell: Tell) => Promise<Response>,
  refuse: (error: Error) => Response,
): Promise<Response> {
  const encoder = new TextEncoder();
  let lines: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isHeard = true;
  const write = (line: unknown): void => {
    if (isHeard) lines?.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
  };
  return new Promise((resolve) => {
    const open = (): void => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          lines = controller;
        },
        cancel: () => {
          isHeard = false;
        },
      });
      const headers = { "content-type": LINES, "cache-control": "no-store", "x-accel-buffering": "no" };
      resolve(new Response(body, { headers }));
    };
    const end = async (response: Response): Promise<void> => {
      if (!lines) return resolve(response);
      write({ status: response.status, body: await response.json() });
      if (isHeard) lines.close();
    };
    work(async (progress) => {
      if (!lines) open();
      write({ progress });
      // The line leaves before the work goes on.
      await nextTurn();
    })
      .catch((error: Error) => refuse(error))
      .then(end);
  });
}

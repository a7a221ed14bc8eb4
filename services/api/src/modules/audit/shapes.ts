import { z } from "@hono/zod-openapi";

export const Event = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000e1" }),
    name: z.string().openapi({ example: "results.submitted", description: "Module and what happened" }),
    occurredAt: z.iso.datetime({ offset: true }).openapi({ example: "2022-02-03T03:15:00.000Z" }),
    personId: z.uuid().nullable().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000a1" }),
    personName: z.string().openapi({ example: "Nguyễn Thị Vân" }),
    credential: z.string().openapi({
      example: "session",
      description: "What the person showed: session, api_key, invitation, job",
    }),
    subject: z.string().nullable().openapi({
      example: "0197c1a2-7e00-7000-8000-0000000000f1",
      description: "Id or code of what it happened to",
    }),
    payload: z.record(z.string(), z.unknown()).openapi({ example: { period: "2022-01" } }),
  })
  .openapi("Event");

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { foldChanges } from "./domain/fold-changes.ts";
import { changesOfEvent } from "./store.ts";

const Image = z.record(z.string(), z.unknown());

export const listEventChanges = operation({
  operationId: "listEventChanges",
  method: "get",
  path: "/events/{event}/changes",
  summary: "What an event changed, row by row, before and after",
  description:
    "Of an event of the unit, every row; of one from outside, the rows that are the unit's own. Secrets are never kept.",
  permission: "events.read",
  mode: "read",
  params: z.object({ event: z.uuid() }),
  success: z.object({
    items: z.array(
      z
        .object({
          table: z.string().openapi({ example: "people" }),
          key: Image,
          kind: z.enum(["added", "changed", "removed"]),
          fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
        })
        .openapi("EventChange"),
    ),
  }),
}).run(async (ctx, { params }) => {
  const changes = await changesOfEvent(ctx, params.event);
  if (!changes) throw NotFound();
  return {
    items: foldChanges(changes).map(({ fields, ...change }) => ({ ...change, fields: [...fields] })),
  };
});

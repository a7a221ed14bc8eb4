import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Event, EventPeriod, momentsOf } from "./shapes.ts";
import { eventsOfUnit } from "./store.ts";

export const listEvents = operation({
  operationId: "listEvents",
  method: "get",
  path: "/events",
  summary: "What was done in the unit, the newest first",
  description:
    "Every write leaves one event, and so does every read of something sensitive, in the same transaction. `next` of one page is `cursor` of the following.",
  permission: "events.read",
  mode: "read",
  query: z.object({
    name: z.string().max(100).optional().openapi({ example: "results.submitted" }),
    module: z
      .string()
      .regex(/^[a-z-]+$/)
      .optional()
      .openapi({ example: "results", description: "All events of one module" }),
    person: z.uuid().optional(),
    kind: z.enum(["write", "read"]).optional(),
    ...EventPeriod,
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  success: z.object({
    items: z.array(Event),
    next: z.uuid().nullable().openapi({ example: null, description: "Null on the last page" }),
  }),
}).run(async (ctx, { query }) => {
  const { name, module, kind, person, cursor, limit } = query;
  const found = await eventsOfUnit(ctx, {
    name,
    module,
    personId: person,
    kind,
    ...momentsOf(query),
    after: cursor,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
});

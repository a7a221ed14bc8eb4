import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { momentsOf, OutsideEvent, OutsideFilter } from "./shapes.ts";
import { eventsFromOutside } from "./store.ts";

export const listOutsideEvents = operation({
  operationId: "listOutsideEvents",
  method: "get",
  path: "/outside-events",
  summary: "Who outside the unit has read or changed its data, the newest first",
  description:
    "Reviews, invitations and changes made by units above, and every sensitive read: a report, a single figure, an evidence file, a comparison or its export, the plan. Opening the same thing again within ten minutes is one read. `next` of one page is `cursor` of the following.",
  permission: "events.read",
  mode: "read",
  query: z.object({
    ...OutsideFilter,
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  success: z.object({
    items: z.array(OutsideEvent),
    next: z.uuid().nullable().openapi({ example: null, description: "Null on the last page" }),
  }),
}).run(async (ctx, { query }) => {
  const { unit, person, kind, cursor, limit } = query;
  const found = await eventsFromOutside(ctx, {
    unitCode: unit,
    personId: person,
    kind,
    ...momentsOf(query),
    after: cursor,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
});

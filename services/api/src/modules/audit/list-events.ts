import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Event } from "./shapes.ts";
import { eventsOfUnit } from "./store.ts";

/** Days are those of the people who ask: all of Vietnam keeps one time, seven hours ahead. */
const startOfDay = (day: string) => new Date(`${day}T00:00:00+07:00`);
const DAY_MS = 86_400_000;

export const listEvents = operation({
  operationId: "listEvents",
  method: "get",
  path: "/events",
  summary: "What was done in the unit, the newest first",
  description:
    "Every write leaves one event, in the same transaction. `next` of one page is `cursor` of the following.",
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
    from: z.iso
      .date()
      .optional()
      .openapi({ example: "2022-01-01", description: "First day, in Vietnamese time" }),
    to: z.iso.date().optional().openapi({ example: "2022-01-31", description: "Last day, itself included" }),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  success: z.object({
    items: z.array(Event),
    next: z.uuid().nullable().openapi({ example: null, description: "Null on the last page" }),
  }),
}).run(async (ctx, { query }) => {
  const { name, module, person, from, to, cursor, limit } = query;
  const found = await eventsOfUnit(ctx, {
    name,
    module,
    personId: person,
    from: from === undefined ? undefined : startOfDay(from),
    before: to === undefined ? undefined : new Date(startOfDay(to).getTime() + DAY_MS),
    after: cursor,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
});

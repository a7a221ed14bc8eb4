import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { outsideActors } from "./store.ts";

export const listOutsideActors = operation({
  operationId: "listOutsideActors",
  method: "get",
  path: "/outside-actors",
  summary: "People and units outside who have read or changed the unit's data",
  description: "By name, for narrowing the list.",
  permission: "events.read",
  mode: "read",
  success: z.object({
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
    units: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
}).run((ctx) => outsideActors(ctx));

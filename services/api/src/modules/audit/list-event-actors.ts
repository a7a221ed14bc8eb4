import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { actorsOfUnit } from "./store.ts";

export const listEventActors = operation({
  operationId: "listEventActors",
  method: "get",
  path: "/event-actors",
  summary: "Who has done something in the unit",
  description: "People and keys, by name, for narrowing the list of events.",
  permission: "events.read",
  mode: "read",
  success: z.object({
    items: z.array(
      z.object({
        id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000a1" }),
        name: z.string().openapi({ example: "Nguyễn Thị Vân" }),
      }),
    ),
  }),
}).run(async (ctx) => ({ items: await actorsOfUnit(ctx) }));

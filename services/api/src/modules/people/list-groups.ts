import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Group } from "./shapes.ts";
import { groupsWithMembers } from "./store.ts";

export const listGroups = operation({
  operationId: "listGroups",
  method: "get",
  path: "/groups",
  summary: "Groups of the unit and who sits in them",
  permission: "people.read",
  mode: "read",
  success: z.object({ items: z.array(Group) }),
}).run(async (ctx) => ({ items: await groupsWithMembers(ctx) }));

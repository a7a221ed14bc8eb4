import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { rolesOfLevel } from "../../shared/permissions.ts";
import { Level } from "./shapes.ts";
import { allLevels } from "./store.ts";

export const listLevels = operation({
  operationId: "listLevels",
  method: "get",
  path: "/levels",
  summary: "Levels of the tree, from the top",
  permission: "units.read",
  mode: "read",
  success: z.object({ items: z.array(Level) }),
}).run(async (ctx) => ({
  items: (await allLevels(ctx)).map((level) => ({ ...level, roles: [...(rolesOfLevel[level.code] ?? [])] })),
}));

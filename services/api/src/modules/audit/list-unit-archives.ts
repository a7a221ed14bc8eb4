import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { archivesOfUnit } from "./store.ts";
import { presentArchive, UnitArchive } from "./unit-archive.ts";

export const listUnitArchives = operation({
  operationId: "listUnitArchives",
  method: "get",
  path: "/archives",
  summary: "Archives of the unit's whole data, the newest first",
  description: "Those being made tell how far they have come.",
  permission: "unit-data.export",
  mode: "read",
  success: z.object({ items: z.array(UnitArchive) }),
}).run(async (ctx) => ({
  items: (await archivesOfUnit(ctx)).map((row) => presentArchive(row, ctx.now)),
}));

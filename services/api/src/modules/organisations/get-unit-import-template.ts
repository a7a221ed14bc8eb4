import { z } from "@hono/zod-openapi";
import { templateTypes, writeTemplate } from "../../platform/files/write-template.ts";
import { operation } from "../../platform/http/operation.ts";
import { templateTable } from "./domain/import-template.ts";
import { allLevels } from "./store.ts";

export const getUnitImportTemplate = operation({
  operationId: "getUnitImportTemplate",
  method: "get",
  path: "/unit-import-template",
  summary: "An empty file for importing units",
  description:
    "With the headings, two example rows to be replaced and, in XLSX, a sheet that explains each column.",
  permission: "units.manage",
  mode: "read",
  query: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  success: "download",
  produces: [templateTypes.xlsx, "text/csv"],
}).run(async (ctx, { query }) => {
  const levels = (await allLevels(ctx)).map((level) => level.name);
  return writeTemplate(templateTable(ctx.locale, levels), query.format);
});

import { z } from "@hono/zod-openapi";
import { templateTypes, writeTemplate } from "../../platform/files/write-template.ts";
import { operation } from "../../platform/http/operation.ts";
import { templateTable } from "./domain/import-template.ts";

export const getIndicatorImportTemplate = operation({
  operationId: "getIndicatorImportTemplate",
  method: "get",
  path: "/indicator-import-template",
  summary: "A file to fill in and import as indicators",
  description:
    "With the headings, two example rows to be replaced and, in XLSX, a sheet that explains each column.",
  permission: "indicators.manage",
  mode: "read",
  query: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  success: "download",
  produces: [templateTypes.xlsx, "text/csv"],
}).run((ctx, { query }) => writeTemplate(templateTable(ctx.locale), query.format));

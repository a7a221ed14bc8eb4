import { z } from "@hono/zod-openapi";
import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { operation } from "../../platform/http/operation.ts";
import { templateTable } from "./domain/import-template.ts";
import { allLevels } from "./store.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv; charset=utf-8";

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
  produces: [XLSX, "text/csv"],
}).run(async (ctx, { query }) => {
  const levels = (await allLevels(ctx)).map((level) => level.name);
  const { fileName, sheetNames, headings, examples, notes } = templateTable(ctx.locale, levels);
  if (query.format === "csv") {
    // The mark tells Excel that this is UTF-8.
    return {
      contentType: CSV,
      fileName: `${fileName}.csv`,
      body: `\ufeff${stringify([headings, ...examples])}`,
    };
  }
  const head = (text: string) => ({
    value: text,
    fontWeight: "bold" as const,
    backgroundColor: "#E8EEF7",
    wrap: true,
  });
  const text = (value: string) => ({ value, wrap: true, alignVertical: "top" as const });
  const body = await writeXlsxFile(
    [
      {
        data: [headings.map(head), ...examples.map((row) => row.map((cell) => ({ value: cell })))],
        sheet: sheetNames.rows,
        columns: headings.map((heading, at) => ({ width: at < 2 ? 38 : Math.max(14, heading.length + 2) })),
        stickyRowsCount: 1,
      },
      {
        data: [notes.headings.map(head), ...notes.rows.map((row) => row.map(text))],
        sheet: sheetNames.notes,
        columns: [{ width: 24 }, { width: 14 }, { width: 80 }],
      },
    ],
    { fontFamily: "Arial", fontSize: 11 },
  ).toBuffer();
  return { contentType: XLSX, fileName: `${fileName}.xlsx`, body: new Uint8Array(body) };
});

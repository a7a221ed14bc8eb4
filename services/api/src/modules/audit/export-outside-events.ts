import { z } from "@hono/zod-openapi";
import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { operation } from "../../platform/http/operation.ts";
import { exportTable } from "./domain/export-table.ts";
import { momentsOf, OutsideFilter } from "./shapes.ts";
import { eventsFromOutside } from "./store.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const rowsMax = 50_000;

export const exportOutsideEvents = operation({
  operationId: "exportOutsideEvents",
  method: "get",
  path: "/outside-events/export",
  summary: "Who outside has read or changed the unit's data, as a spreadsheet (XLSX) or CSV",
  description: `In the reader's language, at most ${rowsMax} rows, the newest first. The export is an event itself.`,
  permission: "events.read",
  mode: "read",
  isLogged: true,
  query: z.object({ ...OutsideFilter, format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  success: "download",
  produces: [xlsx, "text/csv"],
}).run(async (ctx, { query }) => {
  const { unit, person, kind, format } = query;
  const events = await eventsFromOutside(ctx, {
    unitCode: unit,
    personId: person,
    kind,
    ...momentsOf(query),
    limit: rowsMax,
  });
  ctx.emit({ name: "audit.outside-events-exported", payload: { count: events.length, format } });
  const { fileName, headings, rows } = exportTable(events, ctx.locale);
  if (format === "csv") {
    const delimiter = ctx.locale === "vi" ? ";" : ",";
    const body = stringify([headings, ...rows], { bom: true, delimiter, record_delimiter: "windows" });
    return { contentType: "text/csv; charset=utf-8", fileName: `${fileName}.csv`, body };
  }
  const data: SheetData = [
    headings.map((value) => ({
      value,
      type: String,
      fontWeight: "bold" as const,
      backgroundColor: "#e8eef5",
    })),
    ...rows.map((row) => row.map((value) => ({ value, type: String, wrap: true }))),
  ];
  const columns = [18, 28, 34, 70, 30, 14].map((width) => ({ width }));
  const file = writeXlsxFile(data, { columns, stickyRowsCount: 1, orientation: "landscape" });
  return { contentType: xlsx, fileName: `${fileName}.xlsx`, body: await file.toBuffer() };
});

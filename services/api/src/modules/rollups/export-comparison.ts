import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Cell as SheetCell, type SheetData } from "write-excel-file/node";
import { operation } from "../../platform/http/operation.ts";
import type { Locale } from "../../platform/http/problem.ts";
import { harmless } from "../../shared/harmless.ts";
import { compare } from "./comparison.ts";
import { type Cell, comparisonTable, type ExportTable, typedNumber } from "./domain/comparison-table.ts";
import { NotPublished, UnknownIndicator } from "./problems.ts";
import { CampaignParam, ExportQuery } from "./shapes.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const csv = "text/csv; charset=utf-8";

export const exportComparison = operation({
  operationId: "exportComparison",
  method: "get",
  path: "/campaigns/{campaign}/comparison/export",
  summary: "The comparison as a spreadsheet (XLSX) or CSV in UTF-8, headings in the reader's language",
  permission: "rollups.export",
  mode: "read",
  isLogged: true,
  params: CampaignParam,
  query: ExportQuery,
  success: "download",
  produces: [xlsx, "text/csv"],
  problems: [UnknownIndicator, NotPublished],
}).run(async (ctx, { params, query: { format, ...query } }) => {
  const table = comparisonTable(
    await compare(ctx, params.campaign, query, "comparison-exported"),
    ctx.locale,
  );
  return format === "csv"
    ? { contentType: csv, fileName: `${table.fileName}.csv`, body: asCsv(table, ctx.locale) }
    : { contentType: xlsx, fileName: `${table.fileName}.xlsx`, body: await asXlsx(table) };
});

/** With a byte order mark, and separated as the reader's Excel expects: semicolons where the comma is in numbers. */
function asCsv({ headings, rows, total, source }: ExportTable, locale: Locale): string {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => (cell.kind === "text" ? harmless(cell.text) : typedNumber(cell, locale)));
  return stringify(
    [headings.map(harmless), ...rows.map(line), line(total), [], ...source.map((text) => [harmless(text)])],
    { bom: true, delimiter: locale === "vi" ? ";" : ",", record_delimiter: "windows" },
  );
}

/** Digits that a spreadsheet's own numbers keep; longer ones stay text rather than be rounded. */
const sheetDigitsMax = 15;

function sheetCell(cell: Cell): SheetCell {
  if (cell.kind === "text") return { value: harmless(cell.text), type: String };
  if (cell.value === null) return null;
  if (cell.value.replace(/\D/g, "").length > sheetDigitsMax) return { value: cell.value, type: String };
  return {
    value: Number(cell.value),
    type: Number,
    format: cell.kind === "percent" ? "0.0%" : cell.value.includes(".") ? "#,##0.##" : "#,##0",
  };
}

async function asXlsx({ title, subtitle, headings, rows, total, source }: ExportTable): Promise<Uint8Array> {
  const span = headings.length;
  const across = (value: string, style: object = {}): SheetCell[] => [
    { value: harmless(value), type: String, columnSpan: span, ...style },
    ...Array.from({ length: span - 1 }, () => null),
  ];
  const bold = { fontWeight: "bold" } as const;
  const data: SheetData = [
    across(title, { ...bold, fontSize: 14 }),
    across(subtitle),
    headings.map((value) => ({
      value: harmless(value),
      type: String,
      ...bold,
      wrap: true,
      alignVertical: "center" as const,
      backgroundColor: "#e8eef5",
      borderStyle: "thin" as const,
    })),
    ...rows.map((row) => row.map(sheetCell)),
    total.map((cell) => {
      const made = sheetCell(cell);
      return made !== null && typeof made === "object" && "value" in made ? { ...made, ...bold } : made;
    }),
    [],
    ...source.map((text) => across(text, { wrap: true, textColor: "#555555" })),
  ];
  const columns = headings.map((heading, at) => {
    const words = [...rows, total].map((row) => (row[at]?.kind === "text" ? row[at].text.length : 12));
    return { width: Math.min(44, Math.max(10, Math.min(heading.length, 16), ...words)) };
  });
  const file = writeXlsxFile(data, { columns, stickyRowsCount: 3, orientation: "landscape" });
  return file.toBuffer();
}

import { z } from "@hono/zod-openapi";
import { readTable, UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { readColumns } from "../../shared/table-columns.ts";
import { type ImportColumn, importColumns, importRows } from "./domain/import-rows.ts";
import { ImportRefused } from "./problems.ts";
import { Indicator } from "./shapes.ts";
import { indicatorsInLine, insertIndicators } from "./store.ts";
import { byContent, viewOf } from "./view.ts";

export const importIndicators = operation({
  operationId: "importIndicators",
  method: "post",
  path: "/indicator-imports",
  summary: "Add indicators from a CSV, XLSX or JSON file",
  description:
    "All or none: where something is wrong, every wrong cell is named by line and column and nothing is written.",
  permission: "indicators.manage",
  mode: "write",
  multipart: true,
  body: z.object({ file: UploadedFile }),
  bodyBytesMax: 2 * 1024 * 1024,
  success: z.object({ items: z.array(Indicator) }),
  successStatus: 201,
  problems: [UnreadableTable, ImportRefused],
}).run(async (ctx, { body }) => {
  const table = readColumns(await readTable(body.file, { linesMax: 1000 }), importColumns);
  const isEnglish = ctx.locale === "en";
  const line = await indicatorsInLine(ctx);
  const taken = new Set(line.filter((row) => row.unitNo === ctx.unit.no).map((row) => row.code));
  const { indicators, faults } = importRows(table.records, taken, dayInVietnam(ctx.now));
  const cells = table.missing.length
    ? table.missing.map(({ key, headings: [heading] }) => ({
        line: 1,
        column: key,
        heading,
        code: "missing_column",
        message: isEnglish ? `The column “${heading}” is missing.` : `Thiếu cột “${heading}”.`,
      }))
    : faults.map((fault) => ({
        line: fault.line,
        column: fault.field,
        heading: headingOf(table.headings, fault.field),
        code: fault.code,
        message: isEnglish ? fault.en : fault.vi,
      }));
  if (cells.length || !indicators.length)
    throw ImportRefused({
      errors: cells.map((cell) => ({
        pointer: `#/file/${cell.line}/${cell.column}`,
        code: cell.code,
        detail: cell.message,
      })),
      extra: { cells },
    });

  const drafts = indicators.map((indicator) => ({ id: ctx.newId(), ...indicator }));
  await insertIndicators(ctx, drafts);
  ctx.emit({ name: "indicators.imported", payload: { addedCount: drafts.length } });
  const added = new Set(drafts.map(({ id }) => id));
  return {
    items: (await indicatorsInLine(ctx))
      .filter((row) => added.has(row.id))
      .map((row) => viewOf(ctx, row))
      .sort(byContent),
  };
});

/** The column's heading as the file writes it, or as we would. */
const headingOf = (headings: Readonly<Partial<Record<ImportColumn, string>>>, field: string): string =>
  headings[field as ImportColumn] ?? importColumns.find(({ key }) => key === field)?.headings[0] ?? field;

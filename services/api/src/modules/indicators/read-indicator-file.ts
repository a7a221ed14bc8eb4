import { readTable } from "../../platform/files/read-table.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { readColumns } from "../../shared/table-columns.ts";
import { type ImportColumn, importColumns, importRows } from "./domain/import-rows.ts";
import { indicatorsInLine } from "./store.ts";

/** More indicators at once than any set has. */
const LINES_MAX = 1000;

/** An uploaded file of indicators, checked against those that exist: what it would make, and every wrong cell. */
export async function readIndicatorFile(ctx: UnitContext, file: File) {
  const table = readColumns(await readTable(file, { linesMax: LINES_MAX }), importColumns);
  const isEnglish = ctx.locale === "en";
  const line = await indicatorsInLine(ctx);
  const taken = new Set(line.filter((row) => row.unitNo === ctx.unit.no).map((row) => row.code));
  const { indicators, faults } = importRows(table.records, taken, dayInVietnam(ctx.now));
  const headingOf = (key: string): string => {
    const column = importColumns.find((one) => one.key === key);
    return (
      table.headings[key as ImportColumn] ??
      (isEnglish ? column?.headings.at(-1) : column?.headings[0]) ??
      key
    );
  };
  const cellsOf = new Map(table.records.map((record) => [record.line, record.cells]));
  const errors = table.missing.length
    ? table.missing.map(({ key }) => ({
        line: 1,
        column: key,
        heading: headingOf(key),
        code: "missing_column",
        message: isEnglish ? `The column “${headingOf(key)}” is missing.` : `Thiếu cột “${headingOf(key)}”.`,
        value: "",
      }))
    : faults.map((fault) => ({
        line: fault.line,
        column: fault.field,
        heading: headingOf(fault.field),
        code: fault.code,
        message: isEnglish ? fault.en : fault.vi,
        value: cellsOf.get(fault.line)?.[fault.field as ImportColumn] ?? "",
      }));
  const wrongLines = new Set(errors.map((error) => error.line));
  return {
    lines: table.records.length,
    indicators: table.missing.length ? [] : indicators.filter((one) => !wrongLines.has(one.line)),
    errors,
    ignoredColumns: [...table.unknown, ...table.repeated],
  };
}

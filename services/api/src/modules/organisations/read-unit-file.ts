import { readTable, UnreadableTable } from "../../platform/files/read-table.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import { readColumns } from "../../shared/table-columns.ts";
import { cellMessage } from "./domain/import-messages.ts";
import { nationalLines } from "./domain/national-tree.ts";
import { checkImport, type UnitRow, unitColumns, wantedCodes } from "./domain/unit-import.ts";
import { allLevels, knownUnits, takenCodes } from "./store.ts";

/** More units at once than the nation has schools. */
const LINES_MAX = 60_000;

/** An uploaded file of units, checked against the tree as it is: what it would make, and every wrong cell. */
export async function readUnitFile(ctx: UnitContext, file: File, existing: "refuse" | "keep") {
  const read = readColumns(
    await readTable(file, { linesMax: LINES_MAX, ofObject: nationalLines }),
    unitColumns,
  );
  const [missing] = read.missing;
  if (missing) {
    const [vi, en] = [missing.headings[0], missing.headings.at(-1)];
    throw UnreadableTable({
      detail: {
        vi: `Không thấy cột “${vi}”. Dòng tiêu đề phải có cột này; hãy dùng tệp mẫu.`,
        en: `There is no column “${vi}” (${en}). The line of headings needs it; use the template file.`,
      },
    });
  }
  if (!read.records.length) {
    throw UnreadableTable({
      detail: { vi: "Dưới dòng tiêu đề không có dòng nào.", en: "There are no lines below the headings." },
    });
  }
  const total = read.records.length;
  await ctx.tell({ step: "reading", done: total, total });
  const levels = await allLevels(ctx);
  const checked = checkImport(read, {
    actingCode: ctx.unit.code,
    units: await knownUnits(ctx),
    levels: levels.map(({ code, rank, isReporting, nameVi, nameEn }) => ({
      code,
      rank,
      isReporting,
      names: ctx.locale === "en" ? [nameEn, nameVi] : [nameVi, nameEn],
    })),
    takenCodes: await takenCodes(ctx, wantedCodes(read)),
    keepsExisting: existing === "keep",
  });
  await ctx.tell({ step: "checking", done: total, total });
  const levelName = (code: string) => levels.find((level) => level.code === code)?.name ?? code;
  return {
    lines: total,
    kept: checked.kept,
    rows: checked.rows.map((row) => ({ ...row, levelName: levelName(row.level) })),
    counts: countsOf(checked.rows).map(([level, count]) => ({ level, levelName: levelName(level), count })),
    errors: checked.errors.map((error) => ({
      line: error.line,
      column: error.column,
      heading:
        read.headings[error.column] ??
        unitColumns.find((column) => column.key === error.column)?.headings[0] ??
        error.column,
      code: error.fault,
      message: cellMessage(error, ctx.locale),
      value: error.value,
    })),
    ignoredColumns: [...read.unknown, ...read.repeated],
  };
}

const countsOf = (rows: readonly UnitRow[]) =>
  [...Map.groupBy(rows, (row) => row.level)].map(([level, found]) => [level, found.length] as const);

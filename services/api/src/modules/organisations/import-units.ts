import { UnreadableTable } from "../../platform/files/read-table.ts";
import { operation } from "../../platform/http/operation.ts";
import { ImportRefused } from "./problems.ts";
import { readUnitFile } from "./read-unit-file.ts";
import { UnitImportForm, UnitImportResult } from "./shapes.ts";
import { createUnits, lockTree } from "./store.ts";

const ERRORS_SHOWN_MAX = 1000;
/** So many rows are written before it is told how far the import is. */
const PART = 500;

export const importUnits = operation({
  operationId: "importUnits",
  method: "post",
  path: "/unit-imports",
  summary: "Make many units from a file",
  description: `XLSX, CSV (UTF-8; comma, semicolon or tab) or JSON (a list of objects). All rows are made, or none: with one wrong cell nothing is written, and the answer names every wrong cell by line and column.

Columns, by Vietnamese heading, English heading or key: **Tên đơn vị** (\`name\`, the only one that must be there), **Đơn vị cấp trên** (\`parent\`: code or name, of a unit that exists or of another row; the acting unit when empty), **Cấp đơn vị** (\`level\`; a school when empty), **Mã đơn vị** (\`code\`; made from the name when empty), **Tên ngắn** (\`shortName\`), **Ký hiệu văn bản** (\`symbol\`), **Cấp học** (\`educationLevel\`), **Loại hình** (\`ownership\`), **Khu vực** (\`areaType\`), **Số trẻ** (\`childCount\`), **Địa danh** (\`place\`), **Mã hành chính** (\`adminCode\`), **Mã hành chính từ ngày** (\`adminCodeFrom\`), **Ngày thành lập** (\`openedOn\`). Rows may stand in any order.

A JSON object with \`provinces\` (and \`districts\`, \`communes\`; nested, or as lists whose rows name the code above) is read as a tree of administrative units: a province becomes its Sở GDĐT, a district its Phòng GDĐT, a commune its UBND. A unit above may be named by its administrative code too.`,
  permission: "units.manage",
  mode: "write",
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  body: UnitImportForm,
  success: UnitImportResult,
  successStatus: 201,
  tellsProgress: true,
  problems: [UnreadableTable, ImportRefused],
}).run(async (ctx, { body }) => {
  await lockTree(ctx);
  const { rows, kept, errors, counts } = await readUnitFile(ctx, body.file, body.existing);
  if (errors.length) {
    const shown = errors.slice(0, ERRORS_SHOWN_MAX);
    throw ImportRefused({
      errors: shown.map(({ line, column, code, message }) => ({
        pointer: `#/file/${line}/${column}`,
        code,
        detail: message,
      })),
      extra: { cells: shown, errorCount: errors.length },
    });
  }
  const wanted = rows.map(({ line, level, levelName, isCodeGiven, parentName, ...row }) => ({
    ...row,
    levelCode: level,
  }));
  const made: number[] = [];
  for (let at = 0; at < wanted.length; at += PART) {
    await ctx.tell({ step: "writing", done: at, total: wanted.length });
    const moreFollow = at + PART < wanted.length;
    const part = await createUnits(ctx, wanted.slice(at, at + PART), { moreFollow });
    made.push(...part.map(({ no }) => no));
  }
  await ctx.tell({ step: "writing", done: wanted.length, total: wanted.length });
  ctx.emit({
    name: "organisations.units-imported",
    payload: { fileName: body.file.name, created: rows.length, kept, counts },
    concerns: made,
  });
  return { created: rows.length, kept, counts };
});

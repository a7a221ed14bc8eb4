import { z } from "@hono/zod-openapi";
import { UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { ImportRefused } from "./problems.ts";
import { readUnitFile } from "./read-unit-file.ts";
import { UnitImportResult } from "./shapes.ts";
import { createUnits, lockTree } from "./store.ts";

const ERRORS_SHOWN_MAX = 1000;

export const importUnits = operation({
  operationId: "importUnits",
  method: "post",
  path: "/unit-imports",
  summary: "Make many units from a file",
  description: `XLSX, CSV (UTF-8; comma, semicolon or tab) or JSON (a list of objects). All rows are made, or none: with one wrong cell nothing is written, and the answer names every wrong cell by line and column.

Columns, by Vietnamese heading, English heading or key: **Tên đơn vị** (\`name\`, the only one that must be there), **Đơn vị cấp trên** (\`parent\`: code or name, of a unit that exists or of another row; the acting unit when empty), **Cấp đơn vị** (\`level\`; a school when empty), **Mã đơn vị** (\`code\`; made from the name when empty), **Tên ngắn** (\`shortName\`), **Ký hiệu văn bản** (\`symbol\`), **Cấp học** (\`educationLevel\`), **Loại hình** (\`ownership\`), **Khu vực** (\`areaType\`), **Số trẻ** (\`childCount\`), **Địa danh** (\`place\`), **Mã hành chính** (\`adminCode\`), **Mã hành chính từ ngày** (\`adminCodeFrom\`), **Ngày thành lập** (\`openedOn\`). Rows may stand in any order.`,
  permission: "units.manage",
  mode: "write",
  multipart: true,
  bodyBytesMax: 5 * 1024 * 1024,
  body: z.object({ file: UploadedFile }),
  success: UnitImportResult,
  successStatus: 201,
  problems: [UnreadableTable, ImportRefused],
}).run(async (ctx, { body }) => {
  await lockTree(ctx);
  const { rows, errors, counts } = await readUnitFile(ctx, body.file);
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
  const made = await createUnits(
    ctx,
    rows.map(({ line, level, levelName, isCodeGiven, parentName, ...row }) => ({ ...row, levelCode: level })),
  );
  ctx.emit({
    name: "organisations.units-imported",
    payload: { fileName: body.file.name, created: rows.length, counts },
    concerns: made.map(({ no }) => no),
  });
  return { created: rows.length, counts };
});

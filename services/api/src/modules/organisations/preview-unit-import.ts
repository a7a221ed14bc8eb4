import { UnreadableTable } from "../../platform/files/read-table.ts";
import { operation } from "../../platform/http/operation.ts";
import { readUnitFile } from "./read-unit-file.ts";
import { UnitImportForm, UnitImportPreview } from "./shapes.ts";

/** What a person looks through; the counts tell the rest. */
const ROWS_SHOWN_MAX = 200;
const ERRORS_SHOWN_MAX = 1000;

export const previewUnitImport = operation({
  operationId: "previewUnitImport",
  method: "post",
  path: "/unit-import-previews",
  summary: "See what a file of units would make",
  description: "Writes nothing. Every wrong cell is named by line and column.",
  permission: "units.manage",
  mode: "read",
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  body: UnitImportForm,
  success: UnitImportPreview,
  tellsProgress: true,
  problems: [UnreadableTable],
}).run(async (ctx, { body }) => {
  const { rows, errors, ...rest } = await readUnitFile(ctx, body.file, body.existing);
  return {
    ...rest,
    rows: rows.slice(0, ROWS_SHOWN_MAX),
    errors: errors.slice(0, ERRORS_SHOWN_MAX),
    errorCount: errors.length,
  };
});

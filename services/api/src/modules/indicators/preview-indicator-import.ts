import { z } from "@hono/zod-openapi";
import { UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { readIndicatorFile } from "./read-indicator-file.ts";
import { IndicatorImportPreview } from "./shapes.ts";

export const previewIndicatorImport = operation({
  operationId: "previewIndicatorImport",
  method: "post",
  path: "/indicator-import-previews",
  summary: "See which indicators a file would make",
  description: "Writes nothing. Every wrong cell is named by line and column.",
  permission: "indicators.manage",
  mode: "read",
  multipart: true,
  body: z.object({ file: UploadedFile }),
  bodyBytesMax: 2 * 1024 * 1024,
  success: IndicatorImportPreview,
  problems: [UnreadableTable],
}).run(async (ctx, { body }) => {
  const { indicators, ...rest } = await readIndicatorFile(ctx, body.file);
  const isEnglish = ctx.locale === "en";
  return {
    ...rest,
    rows: indicators.map(
      ({ line, code, kind, isPercent, overUnits, overTime, content, versions: [text] }) => ({
        line,
        code,
        kind,
        isPercent,
        overUnits,
        overTime,
        content,
        name: isEnglish ? text.nameEn : text.nameVi,
        measure: isEnglish ? text.measureEn : text.measureVi,
        validFrom: text.validFrom,
      }),
    ),
  };
});

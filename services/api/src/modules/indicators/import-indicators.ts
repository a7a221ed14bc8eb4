import { z } from "@hono/zod-openapi";
import { UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { ImportRefused } from "./problems.ts";
import { readIndicatorFile } from "./read-indicator-file.ts";
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
  const { indicators, errors } = await readIndicatorFile(ctx, body.file);
  if (errors.length || !indicators.length)
    throw ImportRefused({
      errors: errors.map(({ line, column, code, message }) => ({
        pointer: `#/file/${line}/${column}`,
        code,
        detail: message,
      })),
      extra: { cells: errors },
    });

  const drafts = indicators.map(({ line: _, ...indicator }) => ({ id: ctx.newId(), ...indicator }));
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

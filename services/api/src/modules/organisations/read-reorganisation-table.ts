import { z } from "@hono/zod-openapi";
import { readTable, UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { readColumns } from "../../shared/table-columns.ts";
import { mappingColumns, mappingMessage, readMapping } from "./domain/reorganisation/mapping-table.ts";
import { ReorganisationTable } from "./reorganisation-shapes.ts";
import { knownUnits } from "./store.ts";

const LINES_MAX = 60_000;
const ERRORS_SHOWN_MAX = 1000;

export const readReorganisationTable = operation({
  operationId: "readReorganisationTable",
  method: "post",
  path: "/reorganisation-tables",
  summary: "Read from a file which unit goes where",
  description:
    "XLSX, CSV or JSON with the columns **Mã đơn vị** (`unit`) and **Đơn vị mới** (`to`): code, or a name that only one unit bears. Units that the same order makes are named in `made`, a JSON list of objects with `code` and `name`. Writes nothing; every wrong cell is named by line and column.",
  permission: "units.reorganise",
  mode: "read",
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  body: z.object({
    file: UploadedFile,
    made: z
      .string()
      .optional()
      .transform((text, issue) => {
        const read = z
          .array(z.object({ code: z.string().min(1).max(100), name: z.string().min(1).max(200) }))
          .max(LINES_MAX)
          .safeParse(text === undefined ? [] : jsonOf(text));
        if (!read.success) issue.addIssue({ code: "custom", message: "made" });
        return read.data ?? [];
      }),
  }),
  success: ReorganisationTable,
  problems: [UnreadableTable],
}).run(async (ctx, { body }) => {
  const table = readColumns(await readTable(body.file, { linesMax: LINES_MAX }), mappingColumns);
  const [missing] = table.missing;
  if (missing) {
    const [vi, en] = [missing.headings[0], missing.headings.at(-1)];
    throw UnreadableTable({
      detail: {
        vi: `Không thấy cột “${vi}”. Dòng tiêu đề phải có “Mã đơn vị” và “Đơn vị mới”.`,
        en: `There is no column “${vi}” (${en}). The line of headings needs “Unit code” and “New unit”.`,
      },
    });
  }
  const { map, faults } = readMapping(table, await knownUnits(ctx), body.made);
  return {
    lines: table.records.length,
    map: [...map],
    errors: faults.slice(0, ERRORS_SHOWN_MAX).map((fault) => ({
      line: fault.line,
      column: fault.column,
      heading: table.headings[fault.column] ?? fault.column,
      code: fault.code,
      message: mappingMessage(fault, ctx.locale),
      value: fault.value,
    })),
    errorCount: faults.length,
    ignoredColumns: [...table.unknown, ...table.repeated],
  };
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

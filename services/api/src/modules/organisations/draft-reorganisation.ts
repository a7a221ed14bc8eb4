import { z } from "@hono/zod-openapi";
import { readTable, UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { type ReadColumns, readColumns, type TableColumn } from "../../shared/table-columns.ts";
import { nationalLines } from "./domain/national-tree.ts";
import {
  codesOfNewPlaces,
  nationalOrder,
  successionColumns,
  successionMessage,
} from "./domain/reorganisation/national-order.ts";
import { unitColumns } from "./domain/unit-import.ts";
import { ReorganisationDraft } from "./reorganisation-shapes.ts";
import { allLevels, knownUnits, takenCodes } from "./store.ts";

const LINES_MAX = 60_000;
const ERRORS_SHOWN_MAX = 1000;

export const draftReorganisation = operation({
  operationId: "draftReorganisation",
  method: "post",
  path: "/reorganisation-drafts",
  summary: "Work out the order that turns the tree into another one",
  description: `Takes the new tree of administrative units (\`tree\`, in the JSON form that importUnits reads) and a table of who becomes whom (\`table\`: XLSX, CSV or JSON with the columns **Mã cũ** (\`from\`), **Mã mới** (\`to\`) and **Tỷ lệ** (\`share\`; the whole when empty)), both by administrative code. Answers the acts for previewReorganisation and reorganise. Writes nothing.

Provinces join; the districts end; communes merge or are divided; a place that keeps its code and name goes on as the unit it is. A school beneath a district follows the commune whose code it bears; a line with the school's unit code says otherwise, a line with the district's code speaks for all the others.`,
  permission: "units.reorganise",
  mode: "read",
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  body: z.object({ tree: UploadedFile, table: UploadedFile }),
  success: ReorganisationDraft,
  problems: [UnreadableTable],
}).run(async (ctx, { body }) => {
  const tree = readColumns(
    await readTable(body.tree, { linesMax: LINES_MAX, ofObject: nationalLines }),
    unitColumns,
  );
  const table = readColumns(await readTable(body.table, { linesMax: LINES_MAX }), successionColumns);
  requireColumns(tree);
  requireColumns(table);
  const levels = await allLevels(ctx);
  const { acts, faults, totals } = nationalOrder(tree, table, {
    units: await knownUnits(ctx),
    reportingLevels: new Set(levels.filter(({ isReporting }) => isReporting).map(({ code }) => code)),
    takenCodes: await takenCodes(ctx, codesOfNewPlaces(tree)),
  });
  return {
    lines: table.records.length,
    acts: ReorganisationDraft.shape.acts.parse(acts),
    totals: totals.map((total) => ({
      ...total,
      levelName: levels.find(({ code }) => code === total.level)?.name ?? total.level,
    })),
    errors: faults.slice(0, ERRORS_SHOWN_MAX).map((fault) => ({
      line: fault.line,
      column: fault.column,
      heading: table.headings[fault.column] ?? fault.column,
      code: fault.code,
      message: successionMessage(fault, ctx.locale),
      value: fault.value,
    })),
    errorCount: faults.length,
  };
});

function requireColumns<Key extends string>({ missing: [missing] }: ReadColumns<Key>): void {
  if (!missing) return;
  const [vi, en] = namesOf(missing);
  throw UnreadableTable({
    detail: {
      vi: `Không thấy cột “${vi}”. Dòng tiêu đề phải có cột này.`,
      en: `There is no column “${vi}” (${en}). The line of headings needs it.`,
    },
  });
}

const namesOf = ({ headings }: TableColumn<string>) => [headings[0] ?? "", headings.at(-1) ?? ""] as const;

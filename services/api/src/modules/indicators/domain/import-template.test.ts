import { expect, test } from "vitest";
import { readColumns } from "../../../shared/table-columns.ts";
import { importColumns, importRows } from "./import-rows.ts";
import { templateTable } from "./import-template.ts";

test.each(["vi", "en"] as const)("the template in %s can be sent back as it is", (locale) => {
  const { headings, examples, notes } = templateTable(locale);
  expect(new Set(headings).size).toBe(headings.length);
  expect(notes.rows).toHaveLength(importColumns.length);
  const read = readColumns(
    [headings, ...examples].map((cells, at) => ({ line: at + 1, cells })),
    importColumns,
  );
  expect(read).toMatchObject({ missing: [], unknown: [], repeated: [] });
  const { indicators, faults } = importRows(read.records, new Set(), "2022-03-01");
  expect(faults).toEqual([]);
  expect(indicators.map(({ line, kind }) => [line, kind])).toEqual([
    [2, "count"],
    [3, "ratio"],
  ]);
});

import { describe, expect, test } from "vitest";
import { askedOf, dotRadius, fullBar, periodFor, sortOf, sortRows, sortText } from "./comparison.ts";
import type { ComparisonRow } from "./queries.ts";

const row = (name: string, value: string | null, more: Partial<ComparisonRow> = {}): ComparisonRow => ({
  unit: {
    code: name,
    name,
    shortName: name,
    level: "school",
    isReporting: true,
    parentName: null,
    ownership: null,
    areaType: null,
    childCount: null,
  },
  num: value,
  den: null,
  value,
  target: null,
  isMet: null,
  completeness: null,
  schools: { expected: 1, counted: value === null ? 0 : 1 },
  coverage: { expected: 1, sent: 1, approved: 0, returned: 0, late: 0 },
  state: null,
  isLate: false,
  rank: null,
  band: null,
  ...more,
});
const names = (rows: readonly ComparisonRow[]) => rows.map((one) => one.unit.name);
const count = { kind: "count", isPercent: false, overUnits: "sum" } as const;
const percent = { kind: "ratio", isPercent: true, overUnits: "ratio" } as const;

describe("rows in order", () => {
  const rows = [row("Điện Lực", "9"), row("Ánh Dương", null), row("Bình Minh", "10"), row("Đu Đủ", "9")];
  test("by value: numbers as numbers, equals by name, what is missing last either way", () => {
    expect(names(sortRows(rows, { key: "value", descending: true }))).toEqual([
      "Bình Minh",
      "Điện Lực",
      "Đu Đủ",
      "Ánh Dương",
    ]);
    expect(names(sortRows(rows, { key: "value", descending: false })).at(-1)).toBe("Ánh Dương");
  });
  test("by name as Vietnamese sorts", () => {
    expect(names(sortRows(rows, { key: "name", descending: false }))).toEqual([
      "Ánh Dương",
      "Bình Minh",
      "Điện Lực",
      "Đu Đủ",
    ]);
  });
  test("the order is kept in the address", () => {
    expect(sortOf("-value")).toEqual({ key: "value", descending: true });
    expect(sortText(sortOf("-value"))).toBe("-value");
    expect(sortOf("nonsense")).toEqual({ key: "name", descending: false });
  });
});

test("an address that makes things up asks for the usual", () => {
  expect(
    askedOf("so", "c", { by: "x", ownership: "y", period: "2022-13", rank: "0", size: "small" }),
  ).toEqual({
    unit: "so",
    campaign: "c",
    under: undefined,
    period: undefined,
    indicator: undefined,
    by: "children",
    ownership: undefined,
    areaType: undefined,
    size: "small",
    isRanked: false,
  });
});

test("bars end at a hundred for shares and scores, else at the largest value or target", () => {
  expect(fullBar(percent, [row("a", "0.4")])).toBe(100);
  expect(fullBar(percent, [row("a", "1.3")])).toBe(130);
  expect(fullBar(null, [row("a", "62.5")])).toBe(100);
  expect(fullBar(count, [row("a", "7", { target: "12" }), row("b", null)])).toBe(12);
  expect(fullBar(count, [row("a", null)])).toBe(1);
});

describe("the period for another indicator", () => {
  const choices = [
    { period: "2022-06", kind: "month" },
    { period: "2022-Q2", kind: "quarter" },
    { period: "2022", kind: "year" },
  ] as const;
  test("stays where it holds reports, grows where it does not", () => {
    expect(periodFor("month", "2022-Q2", choices)).toBe("2022-Q2");
    expect(periodFor("quarter", "2022-06", choices)).toBe("2022-Q2");
    expect(periodFor("year", "2022-06", choices)).toBe("2022");
    expect(periodFor("quarter", "2021-06", choices)).toBeUndefined();
    expect(periodFor("quarter", undefined, choices)).toBeUndefined();
  });
});

describe("dots of a distribution", () => {
  test("are as large as may be where they lie apart", () => {
    expect(dotRadius([0, 50, 100], 120, 7)).toBe(7);
  });

  test("shrink until a heap of them fits, but stay visible", () => {
    const heap = Array.from({ length: 12 }, () => 40);
    expect(dotRadius(heap, 120, 7)).toBe(4.5);
    expect(
      dotRadius(
        Array.from({ length: 500 }, () => 40),
        120,
        7,
      ),
    ).toBe(2);
  });
});

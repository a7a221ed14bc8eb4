import { describe, expect, test } from "vitest";
import { askedOf, dotRadius, fullBar, partOf, periodFor, sortOf, sortText } from "./comparison.ts";

const count = { kind: "count", isPercent: false, overUnits: "sum" } as const;
const percent = { kind: "ratio", isPercent: true, overUnits: "ratio" } as const;

test("the order is kept in the address", () => {
  expect(sortOf("-value")).toEqual({ key: "value", descending: true });
  expect(sortText(sortOf("-value"))).toBe("-value");
  expect(sortOf("nonsense")).toEqual({ key: "name", descending: false });
  expect(askedOf("so", "c", { sort: "-place" }).sort).toBe("-rank");
});

test("which rows are seen is kept in the address; pages it makes up are the first", () => {
  expect(partOf({})).toEqual({ q: undefined, page: 1, limit: 50 });
  expect(partOf({ q: " dien luc ", page: "3", rows: "all" })).toEqual({ q: "dien luc", page: 3, limit: 500 });
  for (const page of ["0", "-2", "x", "1.5", "1e99"])
    expect(partOf({ page }).page).toSatisfy((one) => Number.isInteger(one) && one >= 1 && one <= 100_000);
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
    sort: "name",
  });
});

test("bars end at a hundred for shares and scores, else at the largest value or target", () => {
  const at = (max: string | null, targetMax: string | null = null) => ({
    spread: max === null ? null : { min: "0", lowerQuartile: "0", median: "0", upperQuartile: "0", max },
    targetMax,
    isOfSchools: true,
  });
  expect(fullBar(percent, at("0.4"))).toBe(100);
  expect(fullBar(percent, at("1.3"))).toBe(130);
  expect(fullBar(null, at("62.5"))).toBe(100);
  expect(fullBar(count, at("7", "12"))).toBe(12);
  expect(fullBar(count, at(null))).toBe(1);
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

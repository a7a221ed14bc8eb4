import { describe, expect, test } from "vitest";
import { calendarOf, type PeriodKind } from "../../../shared/period.ts";
import { sizeBandOf } from "./size-band.ts";
import { monthsOf, periodsInside, sourcesOf } from "./sources.ts";

const calendar = calendarOf(
  [
    { kind: "month", dueDays: 5, graceDays: 3 },
    { kind: "quarter", dueDays: 10, graceDays: 5 },
    { kind: "year", dueDays: 15, graceDays: 5 },
  ],
  "2021-09-01",
  "2022-12-31",
).map(({ key, ...period }) => ({ period: key, ...period }));
const keys = (asked: string, frequency: PeriodKind, today = "2023-06-01") =>
  sourcesOf(asked, frequency, calendar, today).map((one) => one.period);

describe("what a period is made of", () => {
  test("a reporting period is itself, a larger one the smaller ones within it", () => {
    expect(keys("2022-02", "month")).toEqual(["2022-02"]);
    expect(keys("2022-Q2", "month")).toEqual(["2022-04", "2022-05", "2022-06"]);
    expect(keys("2022", "quarter")).toEqual(["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]);
    expect(keys("2021-2022", "month")).toHaveLength(9);
    expect(keys("2022", "year")).toEqual(["2022"]);
  });
  test("what is reported less often has nothing in a shorter period", () => {
    expect(keys("2022-02", "quarter")).toEqual([]);
    expect(keys("2022-Q1", "year")).toEqual([]);
  });
  test("periods that have not begun are not waited for, unless asked about by name", () => {
    expect(keys("2022", "month", "2022-03-15")).toEqual(["2022-01", "2022-02", "2022-03"]);
    expect(keys("2022-11", "month", "2022-03-15")).toEqual(["2022-11"]);
  });
  test("figures are of all periods within, begun or not", () => {
    expect(periodsInside("2022-Q4", "month", calendar).map((one) => one.period)).toEqual([
      "2022-10",
      "2022-11",
      "2022-12",
    ]);
    expect(periodsInside("2022-11", "month", calendar).map((one) => one.period)).toEqual(["2022-11"]);
    expect(periodsInside("2022-Q4", "year", calendar)).toEqual([]);
  });
  test("what is no period has no sources", () => {
    expect(keys("2022-13", "month")).toEqual([]);
  });
});

test("months of a period", () => {
  expect(["2022-05", "2022-Q1", "2022", "2021-2022", "2021-2022-T1"].map(monthsOf)).toEqual([1, 3, 12, 9, 5]);
});

test("schools by number of children; an unknown number is in no band", () => {
  expect([199, 200, 349, 350].map(sizeBandOf)).toEqual(["small", "medium", "medium", "large"]);
  expect(sizeBandOf(null)).toBeNull();
});

import { expect, test } from "vitest";
import { isExpected } from "./expected.ts";

const may = { kind: "month", startsOn: "2022-05-01", endsOn: "2022-05-31" } as const;
const school = { openedOn: "2000-01-01", closedOn: null, closures: [], educationLevel: "preschool" };
const asked = [{ frequency: "month", educationLevel: null }] as const;

test("a unit owes a period in which it was open for a day at least", () => {
  expect(isExpected(school, may, asked)).toBe(true);
  expect(isExpected({ ...school, openedOn: "2022-05-31" }, may, asked)).toBe(true);
  expect(isExpected({ ...school, openedOn: "2022-06-01" }, may, asked)).toBe(false);
  expect(isExpected({ ...school, closedOn: "2022-05-02" }, may, asked)).toBe(true);
  expect(isExpected({ ...school, closedOn: "2022-05-01" }, may, asked)).toBe(false);
});

test("and only what is asked of its kind, in periods of that kind", () => {
  expect(isExpected(school, may, [{ frequency: "year", educationLevel: null }])).toBe(false);
  expect(isExpected(school, may, [{ frequency: "month", educationLevel: "primary" }])).toBe(false);
  expect(isExpected(school, may, [{ frequency: "month", educationLevel: "preschool" }])).toBe(true);
  expect(
    isExpected({ ...school, educationLevel: null }, may, [{ frequency: "month", educationLevel: "primary" }]),
  ).toBe(true);
  expect(isExpected(school, may, [])).toBe(false);
});

import { describe, expect, test } from "vitest";
import { type CalendarEntry, periodChoices } from "./periods.ts";

const month = (n: number): CalendarEntry => ({
  period: `2022-0${n}`,
  kind: "month",
  startsOn: `2022-0${n}-01`,
  endsOn: `2022-0${n}-28`,
});
const firstHalf = [1, 2, 3, 4, 5, 6].map(month);
const keys = (choices: ReturnType<typeof periodChoices>) => choices.map((one) => one.period);

describe("periods to look at", () => {
  test("reported ones that have begun, newest first, then the longer ones that hold them", () => {
    expect(keys(periodChoices(firstHalf, "2022-05-10"))).toEqual([
      "2022-05",
      "2022-04",
      "2022-03",
      "2022-02",
      "2022-01",
      "2022-Q2",
      "2022-Q1",
      "2021-2022-T2",
    ]);
  });

  test("a longer period of which nothing has begun is not offered", () => {
    expect(keys(periodChoices(firstHalf, "2022-01-10"))).toEqual(["2022-01", "2022-Q1"]);
  });

  test("what the address names is offered as well", () => {
    expect(keys(periodChoices(firstHalf, "2022-01-10", "2022"))).toContain("2022");
    expect(keys(periodChoices([], "2022-01-10", "2022-03"))).toEqual(["2022-03"]);
  });

  test("an empty calendar offers nothing", () => {
    expect(periodChoices([], "2022-01-10")).toEqual([]);
  });
});

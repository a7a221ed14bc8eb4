import { expect, test } from "vitest";
import { curlLine, endOfDay, exampleIn, yearAfter } from "./model.ts";

test("a key works until the end of its day in Vietnam", () => {
  expect(new Date(endOfDay("2022-12-31")).toISOString()).toBe("2022-12-31T16:59:59.000Z");
});

test("a year after a leap day is the last of February", () => {
  expect(yearAfter("2024-02-29")).toBe("2025-02-28");
  expect(yearAfter("2022-01-12")).toBe("2023-01-12");
  expect(yearAfter("2023-12-31")).toBe("2024-12-31");
});

const figures = (now: string | null, before: string | null) => ({
  campaign: { id: "c-1", name: "Chuyển đổi số" },
  period: "2022-12",
  previousPeriod: "2022-11",
  items: [
    { indicator: { code: "MN-A3" }, value: null, previous: null },
    { indicator: { code: "MN-F1" }, value: now, previous: { value: before } },
  ],
});

test("the example is an indicator that has a figure, in the period that has it", () => {
  expect(exampleIn(figures("0.5", "0.4"))).toEqual({
    campaign: "c-1",
    indicator: "MN-F1",
    period: "2022-12",
  });
  expect(exampleIn(figures(null, "0.4"))).toEqual({ campaign: "c-1", indicator: "MN-F1", period: "2022-11" });
  expect(exampleIn(figures(null, null))).toEqual({ campaign: "c-1", indicator: "MN-A3", period: "2022-12" });
  expect(exampleIn({ ...figures(null, null), items: [] })).toBeNull();
});

test("the line to try a key reads the comparison, the key in the header", () => {
  const example = { campaign: "c-1", indicator: "MN-F1", period: "2022-12" };
  expect(curlLine("https://x.example", "so-x", "td_1_2", example)).toBe(
    'curl -H "Authorization: Bearer td_1_2" "https://x.example/api/v1/units/so-x/campaigns/c-1/comparison?indicator=MN-F1&period=2022-12"',
  );
});

test("a unit without a campaign is offered the list of them", () => {
  expect(curlLine("https://x.example", "so-x", "$KEY", null)).toBe(
    'curl -H "Authorization: Bearer $KEY" "https://x.example/api/v1/units/so-x/campaigns"',
  );
});

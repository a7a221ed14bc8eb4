import { expect, test } from "vitest";
import { curlLine, endOfDay, yearAfter } from "./model.ts";

test("a key works until the end of its day in Vietnam", () => {
  expect(new Date(endOfDay("2022-12-31")).toISOString()).toBe("2022-12-31T16:59:59.000Z");
});

test("a year after a leap day is the last of February", () => {
  expect(yearAfter("2024-02-29")).toBe("2025-02-28");
  expect(yearAfter("2022-01-12")).toBe("2023-01-12");
  expect(yearAfter("2023-12-31")).toBe("2024-12-31");
});

test("the line to try a key names the unit in the address and the key in the header", () => {
  expect(curlLine("https://x.example", "so-x", "td_1_2")).toBe(
    'curl -H "Authorization: Bearer td_1_2" "https://x.example/api/v1/units/so-x/units?limit=10"',
  );
});

import { indicatorKinds, rulesOfKind } from "@thidua/api/shared/indicator-kinds.ts";
import { expect, test } from "vitest";
import { exampleOf } from "./model.ts";
import { contentName, exampleTexts, rangeText } from "./wording.ts";

test("a range is read on the scale of the indicator", () => {
  expect(rangeText({ kind: "ratio", isPercent: true, valueMin: "0", valueMax: "1" })).toBe("từ 0% đến 100%");
  expect(rangeText({ kind: "count", isPercent: false, valueMin: null, valueMax: "5000" })).toBe(
    "không quá 5.000",
  );
  expect(rangeText({ kind: "score", isPercent: false, valueMin: null, valueMax: null })).toBe("không đặt");
});

test("a content has a name only where the built-in set means it", () => {
  expect(contentName("d", true)).toBe("Nội dung d. Nguồn lực cho chuyển đổi số");
  expect(contentName("d", false)).toBe("Nội dung d");
  expect(contentName(null, false)).toBe("Chưa xếp nội dung");
});

test("the example of a ratio says both sums and the percentage", () => {
  const ratio = { kind: "ratio", isPercent: true, overUnits: "ratio", overTime: "sum" } as const;
  expect(exampleTexts(ratio, exampleOf(ratio))).toEqual({
    units: "Ba trường 18 trên 20, 5 trên 10, 63 trên 70: tính là 86 trên 100 (86%).",
    periods: "Ba kỳ 10 trên 20, 15 trên 20, 18 trên 24: tính là 43 trên 64 (67,2%).",
  });
});

test("every kind and every way it may add up has a complete example", () => {
  for (const kind of indicatorKinds)
    for (const overUnits of rulesOfKind[kind].overUnits)
      for (const overTime of rulesOfKind[kind].overTime) {
        const indicator = { kind, isPercent: kind === "ratio", overUnits, overTime };
        const { units, periods } = exampleTexts(indicator, exampleOf(indicator));
        expect(`${units} ${periods}`).not.toMatch(/–|undefined|NaN|\{\{/);
      }
});

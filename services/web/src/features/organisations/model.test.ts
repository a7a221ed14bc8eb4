import { describe, expect, test } from "vitest";
import { insideOf, kindOf, levelsBelow, likelyLevel } from "./model.ts";
import type { Level, ListedUnit } from "./queries.ts";

const level = (code: string, rank: number): Level => ({
  code,
  rank,
  name: code,
  nameVi: code,
  nameEn: code,
  isReporting: code === "school",
  roles: [],
  version: 1,
});
const levels = [
  level("ministry", 0),
  level("province", 1),
  level("commune", 2),
  level("district", 2),
  level("school", 3),
];
const listed = (change: Partial<ListedUnit>) =>
  ({ isReporting: false, unitCount: 0, reportingCount: 0, ...change }) as ListedUnit;

describe("units in words", () => {
  test("what a unit is reads as a phrase, and keeps abbreviations", () => {
    expect(kindOf({ educationLevel: "preschool", ownership: "public", areaType: "mountain" })).toBe(
      "Mầm non, công lập, xã miền núi",
    );
    expect(kindOf({ educationLevel: "lower_secondary", ownership: null, areaType: null })).toBe("THCS");
    expect(kindOf({ educationLevel: null, ownership: null, areaType: null })).toBe("");
  });

  test("what stands beneath is said once", () => {
    expect(insideOf(listed({ unitCount: 9, reportingCount: 173 }))).toBe("9 đơn vị, 173 trường");
    expect(insideOf(listed({ unitCount: 14, reportingCount: 14 }))).toBe("14 trường");
    expect(insideOf(listed({ unitCount: 98, reportingCount: 1564 }))).toBe("98 đơn vị, 1.564 trường");
    expect(insideOf(listed({ unitCount: 3 }))).toBe("3 đơn vị");
    expect(insideOf(listed({}))).toBe("chưa có đơn vị dưới");
    expect(insideOf(listed({ isReporting: true }))).toBe("");
  });
});

describe("the level of a new unit", () => {
  test("is below that of the unit above", () => {
    expect(levelsBelow(levels, "province").map((one) => one.code)).toEqual(["commune", "district", "school"]);
    expect(levelsBelow(levels, "school")).toEqual([]);
  });

  test("is most likely that of those already there, and never one that cannot be", () => {
    expect(
      likelyLevel(levels, "province", [{ level: "district" }, { level: "district" }, { level: "school" }]),
    ).toBe("district");
    expect(likelyLevel(levels, "province", [])).toBe("commune");
    expect(likelyLevel(levels, "district", [{ level: "province" }])).toBe("school");
    expect(likelyLevel(levels, "school", [])).toBeNull();
  });
});

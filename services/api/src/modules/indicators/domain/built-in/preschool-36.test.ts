import { describe, expect, it } from "vitest";
import { preschool36, versionValidOn } from "./preschool-36.ts";

const byCode = new Map(preschool36.map((indicator) => [indicator.code, indicator]));
const where = (frequency: string) => preschool36.filter((indicator) => indicator.frequency === frequency);

describe("the built-in preschool set", () => {
  it("has the 36 codes of the reference in its order", () => {
    const codes = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `MN-${letter}${i + 1}`);
    expect(preschool36.map((indicator) => indicator.code)).toEqual([
      ...codes("A", 6),
      ...codes("B", 3),
      ...codes("C", 5),
      ...codes("D", 2),
      ...codes("Đ", 7),
      ...codes("E", 5),
      ...codes("F", 4),
      ...codes("G", 4),
    ]);
  });

  it("keeps the monthly burden at a dozen figures or fewer", () => {
    expect(where("month").length).toBeLessThanOrEqual(12);
    expect(where("month").length + where("quarter").length + where("year").length).toBe(36);
    expect(preschool36.filter((indicator) => indicator.isEvidenceRequired).length).toBeLessThanOrEqual(4);
  });

  it("weighs 100 in all", () => {
    expect(preschool36.reduce((sum, indicator) => sum + Number(indicator.weight), 0)).toBe(100);
  });

  it("aggregates each kind the way its figures can be added", () => {
    const overUnits = { boolean: "share", count: "sum", amount: "sum", ratio: "ratio" } as Record<
      string,
      string
    >;
    for (const indicator of preschool36) {
      expect([indicator.code, indicator.overUnits]).toEqual([indicator.code, overUnits[indicator.kind]]);
      if (indicator.kind === "boolean")
        expect([indicator.code, indicator.overTime]).toEqual([indicator.code, "last"]);
      if (indicator.kind === "count" || indicator.kind === "amount")
        expect([indicator.code, indicator.overTime]).toEqual([indicator.code, "sum"]);
    }
  });

  it("names both sides of a ratio in both languages, and only of a ratio", () => {
    for (const indicator of preschool36)
      for (const version of indicator.versions) {
        const labels = [
          version.numeratorVi,
          version.numeratorEn,
          version.denominatorVi,
          version.denominatorEn,
        ];
        expect([indicator.code, labels.every((label) => label !== null)]).toEqual([
          indicator.code,
          indicator.kind === "ratio",
        ]);
      }
  });

  it("shows hours per person and computers per teacher as plain quotients, all other ratios as percent", () => {
    const plain = preschool36.filter((indicator) => indicator.kind === "ratio" && !indicator.isPercent);
    expect(plain.map((indicator) => indicator.code)).toEqual(["MN-C4", "MN-Đ3"]);
  });

  it("speaks of tuition until 31 August 2025 and of fees and services from 1 September 2025", () => {
    for (const code of ["MN-F1", "MN-F2"]) {
      const indicator = byCode.get(code);
      if (!indicator) throw new Error(code);
      expect(versionValidOn(indicator, "2025-08-31")?.nameVi).toContain("học phí");
      expect(versionValidOn(indicator, "2025-09-01")?.nameVi).not.toContain("học phí");
      expect(versionValidOn(indicator, "2025-09-01")?.source).toContain("217/2025/QH15");
    }
  });

  it("has exactly one meaning on every day of the campaign", () => {
    for (const indicator of preschool36)
      for (const day of ["2021-01-01", "2022-12-31", "2025-08-31", "2025-09-01", "2025-12-31"])
        expect(
          indicator.versions.filter((v) => v.validFrom <= day && (v.validTo === null || day <= v.validTo)),
        ).toHaveLength(1);
  });
});

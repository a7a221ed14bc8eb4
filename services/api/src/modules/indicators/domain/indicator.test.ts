import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/day.ts";
import {
  indicatorKinds,
  overTimeRules,
  overUnitsRules,
  rulesOfKind,
} from "../../../shared/indicator-kinds.ts";
import { preschool36 } from "./built-in/preschool-36.ts";
import {
  changesMeaning,
  faultsOfRules,
  faultsOfText,
  type IndicatorRules,
  type IndicatorText,
  succeed,
} from "./indicator.ts";
import { isValidOn } from "./version-on.ts";

const rules: IndicatorRules = {
  code: "X-1",
  kind: "ratio",
  isPercent: true,
  direction: "higher",
  overUnits: "ratio",
  overTime: "last",
  educationLevel: null,
  content: null,
  valueMin: "0",
  valueMax: "1",
};
const text: IndicatorText = {
  nameVi: "Tỷ lệ",
  nameEn: "Share",
  measureVi: "%",
  measureEn: "%",
  numeratorVi: "a",
  numeratorEn: null,
  denominatorVi: "b",
  denominatorEn: null,
  descriptionVi: null,
  descriptionEn: null,
  source: null,
};
const codes = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => [field, code]);

describe("rules of an indicator", () => {
  it("the built-in set follows them", () => {
    for (const indicator of preschool36) {
      expect([indicator.code, faultsOfRules(indicator)]).toEqual([indicator.code, []]);
      for (const version of indicator.versions) expect(faultsOfText(indicator.kind, version)).toEqual([]);
    }
  });

  it("a ratio is never averaged and a score never summed", () => {
    expect(codes(faultsOfRules({ ...rules, overUnits: "mean" }))).toEqual([["overUnits", "over_units"]]);
    expect(codes(faultsOfRules({ ...rules, kind: "score", isPercent: false, overUnits: "sum" }))).toEqual([
      ["overUnits", "over_units"],
    ]);
  });

  it("only ratios are percentages, and ranges run upwards", () => {
    expect(codes(faultsOfRules({ ...rules, kind: "count", overUnits: "sum" }))).toEqual([
      ["isPercent", "percent"],
    ]);
    expect(codes(faultsOfRules({ ...rules, valueMin: "10", valueMax: "9.5" }))).toEqual([
      ["valueMax", "range"],
    ]);
  });

  it("accept exactly what the table of kinds allows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicatorKinds),
        fc.constantFrom(...overUnitsRules),
        fc.constantFrom(...overTimeRules),
        (kind, overUnits, overTime) => {
          const isAllowed =
            rulesOfKind[kind].overUnits.includes(overUnits) && rulesOfKind[kind].overTime.includes(overTime);
          expect(faultsOfRules({ ...rules, kind, isPercent: false, overUnits, overTime }).length === 0).toBe(
            isAllowed,
          );
        },
      ),
    );
  });

  it("a ratio names both its sides, nothing else names any", () => {
    expect(codes(faultsOfText("ratio", { ...text, denominatorVi: null }))).toEqual([
      ["denominatorVi", "ratio_parts"],
    ]);
    expect(codes(faultsOfText("count", text))).toEqual([
      ["numeratorVi", "not_a_ratio"],
      ["denominatorVi", "not_a_ratio"],
    ]);
  });

  it("a change of wording or range leaves the figures' meaning alone, a change of kind or adding up does not", () => {
    expect(changesMeaning(rules, { ...rules, code: "X-2", valueMax: "2", direction: "lower" })).toBe(false);
    expect(changesMeaning(rules, { ...rules, overTime: "sum" })).toBe(true);
  });
});

describe("a new meaning", () => {
  it("ends the one before on the day before, and cannot begin earlier than that began", () => {
    const versions = [{ validFrom: "2021-01-01", validTo: null }];
    expect(succeed(versions, "2025-09-01")).toEqual({ closes: "2021-01-01", validTo: "2025-08-31" });
    expect(succeed(versions, "2021-01-01")).toBeUndefined();
    expect(succeed([], "2021-01-01")).toBeUndefined();
  });

  it("any chain of successions gives every day from the first on exactly one meaning", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 }),
        fc.nat(8000),
        (gaps, offset) => {
          let versions: { validFrom: string; validTo: string | null }[] = [
            { validFrom: "2020-01-01", validTo: null },
          ];
          for (const gap of gaps) {
            const from = addDays(versions.at(-1)?.validFrom ?? "", gap);
            const next = succeed(versions, from);
            if (!next) throw new Error("a later day must be taken");
            versions = versions.map((v) =>
              v.validFrom === next.closes ? { ...v, validTo: next.validTo } : v,
            );
            versions.push({ validFrom: from, validTo: null });
          }
          expect(versions.filter((v) => isValidOn(v, addDays("2020-01-01", offset)))).toHaveLength(1);
        },
      ),
    );
  });
});

import { indicatorKinds, rulesOfKind } from "@thidua/api/shared/indicator-kinds.ts";
import { expect, test } from "vitest";
import {
  changedFields,
  earliestNext,
  emptyRules,
  emptyWording,
  exampleOf,
  filterIndicators,
  knownContents,
  missingFields,
  ownersOf,
  percentOfShare,
  proposedFrequencies,
  remakeOf,
  rulesOf,
  shareOfPercent,
  versionOn,
  versionState,
  withKind,
  withUsualMeasure,
  wordingBody,
  wordingOf,
} from "./model.ts";
import type { Indicator, IndicatorTemplate, IndicatorVersion } from "./queries.ts";

const tuition: IndicatorVersion = {
  validFrom: "2021-01-01",
  validTo: "2025-08-31",
  nameVi: "Tỷ lệ thu học phí không dùng tiền mặt",
  nameEn: "Cashless tuition",
  measureVi: "%",
  measureEn: "%",
  numeratorVi: "Số tiền thu không dùng tiền mặt",
  numeratorEn: "Cashless money",
  denominatorVi: "Tổng số tiền thu",
  denominatorEn: "All money",
  descriptionVi: "Học phí và các khoản thu.",
  descriptionEn: null,
  source: null,
};
const fees: IndicatorVersion = {
  ...tuition,
  validFrom: "2025-09-01",
  validTo: null,
  nameVi: "Tỷ lệ thu các khoản không dùng tiền mặt",
  source: "Nghị quyết 217/2025/QH15",
};
const f1: Indicator = {
  id: "f1",
  unitCode: "so",
  unitShortName: "Sở",
  isOwn: true,
  code: "MN-F1",
  kind: "ratio",
  isPercent: true,
  direction: "higher",
  overUnits: "ratio",
  overTime: "sum",
  educationLevel: "preschool",
  content: "F",
  valueMin: "0",
  valueMax: "1",
  isPublished: true,
  name: fees.nameVi,
  measure: "%",
  numerator: tuition.numeratorVi,
  denominator: tuition.denominatorVi,
  description: null,
  versions: [fees, tuition],
  version: 3,
};
const a3: Indicator = {
  ...f1,
  id: "a3",
  unitCode: "phong",
  unitShortName: "Phòng",
  code: "MN-A3",
  kind: "count",
  content: "a",
  name: "Số buổi tuyên truyền",
  numerator: null,
  denominator: null,
};
const templates = [
  {
    key: "preschool-36",
    indicators: [
      { code: "MN-F1", frequency: "month", content: "F" },
      { code: "MN-A3", frequency: "quarter", content: "a" },
    ],
  },
] as unknown as readonly IndicatorTemplate[];

test("search needs no accents and looks at code, name and both sides; the filters add up", () => {
  const frequencies = proposedFrequencies(templates);
  const none = { search: "", kind: "", frequency: "", owner: "" };
  const found = (filter: Partial<typeof none>) =>
    filterIndicators([f1, a3], { ...none, ...filter }, frequencies).map(({ code }) => code);
  expect(found({})).toEqual(["MN-F1", "MN-A3"]);
  expect(found({ search: "tuyen truyen" })).toEqual(["MN-A3"]);
  expect(found({ search: "mn-f1" })).toEqual(["MN-F1"]);
  expect(found({ search: "tong so tien" })).toEqual(["MN-F1"]);
  expect(found({ kind: "count" })).toEqual(["MN-A3"]);
  expect(found({ frequency: "month" })).toEqual(["MN-F1"]);
  expect(found({ owner: "phong" })).toEqual(["MN-A3"]);
  expect(found({ owner: "phong", kind: "ratio" })).toEqual([]);
});

test("owners stand once each, and a content is known where a set proposes it", () => {
  expect(ownersOf([f1, a3, { ...a3, id: "x" }]).map(({ code }) => code)).toEqual(["so", "phong"]);
  expect(knownContents(templates).get("MN-F1")).toBe("F");
});

test("tuition until August 2025, fees from the school year 2025-2026 on", () => {
  expect([tuition, fees].map((one) => versionState(one, "2025-08-31"))).toEqual(["now", "coming"]);
  expect([tuition, fees].map((one) => versionState(one, "2025-09-01"))).toEqual(["past", "now"]);
  expect(versionOn([fees, tuition], "2025-08-31")).toBe(tuition);
  expect(versionOn([fees, tuition], "2020-01-01")).toBe(tuition);
  expect(versionOn([fees, tuition], "2030-01-01")).toBe(fees);
  expect(versionOn([], "2030-01-01")).toBeUndefined();
});

test("what a version changed is told field by field", () => {
  expect([...changedFields(wordingOf(tuition), wordingOf(fees))]).toEqual(["nameVi", "source"]);
  expect(changedFields(wordingOf(fees), wordingOf(fees)).size).toBe(0);
});

test("the next version begins after the last one began", () => {
  expect(earliestNext([fees, tuition])).toBe("2025-09-02");
  expect(earliestNext([])).toBeNull();
});

test("another kind keeps what it allows and takes its usual way for the rest", () => {
  for (const from of indicatorKinds)
    for (const to of indicatorKinds) {
      const changed = withKind(withKind(emptyRules(), from), to);
      expect(rulesOfKind[to].overUnits).toContain(changed.overUnits);
      expect(rulesOfKind[to].overTime).toContain(changed.overTime);
      expect(changed.isPercent).toBe(to === "ratio");
    }
  expect(withKind({ ...emptyRules(), overTime: "max" }, "amount").overTime).toBe("max");
  expect(withKind({ ...rulesOf(f1), isPercent: false }, "ratio").isPercent).toBe(false);
});

test("the measure follows the kind until somebody types another", () => {
  const count = { kind: "count", isPercent: false } as const;
  const percent = { kind: "ratio", isPercent: true } as const;
  const amount = { kind: "amount", isPercent: false } as const;
  const begun = withUsualMeasure(emptyWording("2022-01-01"), count, percent);
  expect(begun.measureVi).toBe("%");
  expect(withUsualMeasure(begun, percent, amount)).toMatchObject({ measureVi: "đồng", measureEn: "VND" });
  const typed = { ...begun, measureVi: "buổi" };
  expect(withUsualMeasure(typed, percent, amount)).toBe(typed);
});

test("a percentage is typed as one and kept as a share, exactly", () => {
  expect(shareOfPercent("85")).toBe("0.85");
  expect(percentOfShare("0.123")).toBe("12.3");
  expect([shareOfPercent(null), percentOfShare(null)]).toEqual([null, null]);
});

test("only a ratio sends two sides, and empty English is left to the Vietnamese", () => {
  const wording = { ...wordingOf(tuition), nameEn: " ", measureVi: " % " };
  expect(wordingBody(wording, "ratio")).toMatchObject({
    measureVi: "%",
    nameEn: null,
    numeratorVi: "Số tiền thu không dùng tiền mặt",
  });
  expect(wordingBody(wording, "count")).toMatchObject({ numeratorVi: null, denominatorEn: null });
  expect(wordingOf(tuition).measureEn).toBe("");
});

test("what must be typed depends on the kind and comes in the order of the form", () => {
  const empty = { ...emptyWording("2022-01-01"), validFrom: null };
  expect(missingFields(empty, "ratio", { code: " " })).toEqual([
    "nameVi",
    "code",
    "validFrom",
    "measureVi",
    "numeratorVi",
    "denominatorVi",
  ]);
  expect(missingFields(wordingOf(tuition), "ratio", { code: "A" })).toEqual([]);
  expect(missingFields(empty, "count")).toEqual(["nameVi", "validFrom", "measureVi"]);
});

test("a deleted indicator can be made again: the first version with it, the later ones after", () => {
  const { body, later } = remakeOf(f1);
  expect(body).toMatchObject({ code: "MN-F1", content: "F", validFrom: "2021-01-01", valueMax: "1" });
  expect(later.map(({ validFrom }) => validFrom)).toEqual(["2025-09-01"]);
});

test("the example adds up as the roll-up does: sums over sums, never a mean of percentages", () => {
  const ratio = exampleOf(f1);
  expect(ratio.ofUnits).toMatchObject({ num: "86", den: "100", value: "0.86" });
  expect(ratio.ofPeriods).toEqual({ num: "43", den: "64" });
  expect(exampleOf({ ...f1, overTime: "last" }).ofPeriods).toEqual({ num: "18", den: "24" });
  expect(exampleOf({ kind: "boolean", overUnits: "share", overTime: "last" }).ofUnits).toMatchObject({
    num: "2",
    den: "3",
  });
  expect(exampleOf({ kind: "count", overUnits: "sum", overTime: "max" })).toMatchObject({
    ofUnits: { value: "24" },
    ofPeriods: { num: "6" },
  });
  expect(exampleOf({ kind: "level", overUnits: "distribution", overTime: "min" })).toMatchObject({
    ofUnits: { value: "2" },
    ofPeriods: { num: "1" },
  });
});

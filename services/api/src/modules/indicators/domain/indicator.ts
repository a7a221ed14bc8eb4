import type { Direction, OverTime, OverUnits } from "../../../shared/aggregate.ts";
import { addDays, type Day } from "../../../shared/day.ts";
import { compareDecimals, type DecimalText } from "../../../shared/decimal.ts";
import { type EducationLevel, type IndicatorKind, rulesOfKind } from "../../../shared/indicator-kinds.ts";
import { listed, overTimeWords, overUnitsWords } from "./words.ts";

/** What an indicator means from a day on, in both languages. */
export interface IndicatorText {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly measureVi: string;
  readonly measureEn: string;
  readonly numeratorVi: string | null;
  readonly numeratorEn: string | null;
  readonly denominatorVi: string | null;
  readonly denominatorEn: string | null;
  readonly descriptionVi: string | null;
  readonly descriptionEn: string | null;
  readonly source: string | null;
}

export interface IndicatorVersion extends IndicatorText {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** What stays the same through all versions. */
export interface IndicatorRules {
  readonly code: string;
  readonly kind: IndicatorKind;
  readonly isPercent: boolean;
  readonly direction: Direction;
  readonly overUnits: OverUnits;
  readonly overTime: OverTime;
  readonly educationLevel: EducationLevel | null;
  readonly content: string | null;
  readonly valueMin: DecimalText | null;
  readonly valueMax: DecimalText | null;
}

/** Something that does not fit, at a field, in both languages. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const fault = (field: string, code: string, vi: string, en: string): Fault => ({ field, code, vi, en });

/** What is wrong with the rules of an indicator. */
export function faultsOfRules(rules: IndicatorRules): readonly Fault[] {
  const allowed = rulesOfKind[rules.kind];
  const faults: Fault[] = [];
  if (!allowed.overUnits.includes(rules.overUnits))
    faults.push(
      fault(
        "overUnits",
        "over_units",
        `Loại này chỉ tổng hợp qua các đơn vị theo cách: ${listed(overUnitsWords, "vi", allowed.overUnits)}.`,
        `This kind adds up over units only by: ${listed(overUnitsWords, "en", allowed.overUnits)}.`,
      ),
    );
  if (!allowed.overTime.includes(rules.overTime))
    faults.push(
      fault(
        "overTime",
        "over_time",
        `Loại này chỉ tổng hợp theo thời gian theo cách: ${listed(overTimeWords, "vi", allowed.overTime)}.`,
        `This kind adds up over time only by: ${listed(overTimeWords, "en", allowed.overTime)}.`,
      ),
    );
  if (rules.isPercent && rules.kind !== "ratio")
    faults.push(
      fault(
        "isPercent",
        "percent",
        "Chỉ tỷ lệ mới hiện dưới dạng phần trăm.",
        "Only a ratio is shown as a percentage.",
      ),
    );
  if (
    rules.valueMin !== null &&
    rules.valueMax !== null &&
    compareDecimals(rules.valueMin, rules.valueMax) > 0
  )
    faults.push(
      fault(
        "valueMax",
        "range",
        "Giá trị lớn nhất nhỏ hơn giá trị nhỏ nhất.",
        "The largest value is below the smallest.",
      ),
    );
  return faults;
}

/** What is wrong with a text for an indicator of this kind. */
export function faultsOfText(kind: IndicatorKind, text: IndicatorText): readonly Fault[] {
  if (kind === "ratio")
    return (["numeratorVi", "denominatorVi"] as const)
      .filter((field) => !text[field])
      .map((field) =>
        fault(
          field,
          "ratio_parts",
          "Tỷ lệ cần tên của cả tử số và mẫu số.",
          "A ratio needs the names of its numerator and denominator.",
        ),
      );
  return (["numeratorVi", "numeratorEn", "denominatorVi", "denominatorEn"] as const)
    .filter((field) => text[field])
    .map((field) =>
      fault(
        field,
        "not_a_ratio",
        "Chỉ tỷ lệ mới có tử số, mẫu số.",
        "Only a ratio has a numerator and denominator.",
      ),
    );
}

/** Whether a change touches what the figures already sent mean: their kind or how they add up. */
export const changesMeaning = (before: IndicatorRules, after: IndicatorRules): boolean =>
  before.kind !== after.kind || before.overUnits !== after.overUnits || before.overTime !== after.overTime;

/**
 * A new meaning from a day on: it follows the last one, which ends the day before. Undefined where it would begin
 * on or before the day on which the last one began.
 */
export function succeed(
  versions: readonly Pick<IndicatorVersion, "validFrom" | "validTo">[],
  validFrom: Day,
): { readonly closes: Day; readonly validTo: Day } | undefined {
  const last = versions
    .map((version) => version.validFrom)
    .sort()
    .at(-1);
  if (last === undefined || validFrom <= last) return undefined;
  return { closes: last, validTo: addDays(validFrom, -1) };
}

import type { Day } from "../../../shared/day.ts";
import { compareDecimals, type DecimalText, multiplyDecimals, normalise } from "../../../shared/decimal.ts";
import { type PeriodKey, type PeriodKind, parsePeriod } from "../../../shared/period.ts";
import { isWeaker, type TargetRule } from "./effective-criteria.ts";

/** What keeps a campaign from being published. */
export type Missing = "criteria" | "calendar";

/** A launching unit needs criteria and a calendar; a unit below gets both from above. */
export function missingFor(plan: {
  readonly isRoot: boolean;
  readonly criteriaCount: number;
  readonly periodCount: number;
}): readonly Missing[] {
  return [
    ...(plan.criteriaCount === 0 ? (["criteria"] as const) : []),
    ...(plan.isRoot && plan.periodCount === 0 ? (["calendar"] as const) : []),
  ];
}

export interface CalendarEntry {
  readonly period: PeriodKey;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dueOn: Day;
  readonly graceDays: number;
}

/** A wrong place in a list: which entry, which field, why, in both languages. */
export interface EntryFault {
  readonly at: number;
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** Entries with the kind of their key, and what is wrong with any of them. */
export function readCalendar(
  entries: readonly {
    readonly period: string;
    readonly startsOn?: Day | undefined;
    readonly endsOn?: Day | undefined;
    readonly dueOn: Day;
    readonly graceDays: number;
  }[],
): {
  readonly periods: readonly (CalendarEntry & { readonly kind: PeriodKind })[];
  readonly faults: readonly EntryFault[];
} {
  const faults: EntryFault[] = [];
  const seen = new Set<string>();
  const periods = entries.flatMap((entry, at) => {
    const wrong = (field: string, code: string, vi: string, en: string) =>
      faults.push({ at, field, code, vi, en });
    const nominal = parsePeriod(entry.period);
    if (!nominal) {
      wrong(
        "period",
        "unknown_period",
        `“${entry.period}” không phải kỳ báo cáo.`,
        `“${entry.period}” is no reporting period.`,
      );
      return [];
    }
    if (seen.has(entry.period))
      wrong("period", "repeated", "Kỳ này đã có trong lịch.", "This period is already in the calendar.");
    seen.add(entry.period);
    const startsOn = entry.startsOn ?? nominal.startsOn;
    const endsOn = entry.endsOn ?? nominal.endsOn;
    if (endsOn < startsOn)
      wrong("endsOn", "order", "Ngày kết thúc trước ngày bắt đầu.", "The last day is before the first.");
    if (entry.dueOn < startsOn)
      wrong(
        "dueOn",
        "order",
        "Hạn gửi trước ngày bắt đầu kỳ.",
        "The report is due before the period begins.",
      );
    return [
      {
        period: entry.period,
        kind: nominal.kind,
        startsOn,
        endsOn,
        dueOn: entry.dueOn,
        graceDays: entry.graceDays,
      },
    ];
  });
  return { periods, faults };
}

/** A target on the indicator's own scale: yes/no is 0 or 1, a percentage at most 1 (85 % is 0.85), nothing negative. */
export function targetFault(
  indicator: { readonly kind: string; readonly isPercent: boolean },
  value: DecimalText,
): Omit<EntryFault, "at" | "field"> | undefined {
  if (compareDecimals(value, "0") < 0)
    return { code: "negative", vi: "Chỉ tiêu không âm.", en: "A target is not negative." };
  if (indicator.kind === "boolean" && value !== "0" && value !== "1")
    return { code: "not_yes_no", vi: "Chỉ tiêu có/không là 1 hoặc 0.", en: "A yes/no target is 1 or 0." };
  if (indicator.isPercent && compareDecimals(value, "1") > 0)
    return {
      code: "above_hundred",
      vi: "Tỷ lệ phần trăm không quá 100 %.",
      en: "A percentage is at most 100 %.",
    };
  return undefined;
}

/** A target below the superior's: told with that target and who set it, in figures as people write them. */
export function weakerTarget(
  indicator: TargetRule & { readonly kind: string; readonly isPercent: boolean },
  value: DecimalText,
  above: { readonly value: DecimalText; readonly setBy: string },
): Omit<EntryFault, "at" | "field"> | undefined {
  if (!isWeaker(indicator, value, above.value)) return undefined;
  const [vi, en] = inWords(indicator, above.value);
  return indicator.direction === "higher"
    ? {
        code: "below_superior",
        vi: `${above.setBy} đặt chỉ tiêu ${vi}. Chỉ tiêu của đơn vị phải bằng hoặc cao hơn.`,
        en: `${above.setBy} has set ${en}. Your own target must be as high or higher.`,
      }
    : {
        code: "below_superior",
        vi: `${above.setBy} đặt chỉ tiêu ${vi}, càng thấp càng tốt. Chỉ tiêu của đơn vị phải bằng hoặc thấp hơn.`,
        en: `${above.setBy} has set ${en}, and lower is better. Your own target must be as low or lower.`,
      };
}

const inWords = (indicator: { readonly kind: string; readonly isPercent: boolean }, value: DecimalText) => {
  if (indicator.kind === "boolean") return value === "1" ? ["Có", "yes"] : ["Không", "no"];
  const figure = indicator.isPercent ? multiplyDecimals(value, "100") : normalise(value);
  const unit = indicator.isPercent ? "%" : "";
  const [whole = "", fraction] = figure.split(".");
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return [
    `${grouped(".")}${fraction ? `,${fraction}` : ""}${unit}`,
    `${grouped(",")}${fraction ? `.${fraction}` : ""}${unit}`,
  ];
};

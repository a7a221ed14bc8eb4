/**
 * Reporting periods of five kinds. A key is its own description: 2022-01, 2022-Q1, 2021-2022-T1, 2021-2022, 2022.
 * Dates here are nominal, in whole months, so that every kind contains the smaller ones without overlap;
 * a campaign's calendar may carry other first, last and due days (a province fixes its own school year).
 */
import { addDays, type Day, lastOfMonth } from "./day.ts";

export const periodKinds = ["month", "quarter", "term", "school_year", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];
export type PeriodKey = string;

export interface Period {
  readonly key: PeriodKey;
  readonly kind: PeriodKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

const roman = ["I", "II", "III", "IV"] as const;
const two = (n: number) => String(n).padStart(2, "0");

const spanning = (
  key: string,
  kind: PeriodKind,
  from: readonly [number, number],
  to: readonly [number, number],
): Period => ({
  key,
  kind,
  startsOn: `${from[0]}-${two(from[1])}-01`,
  endsOn: lastOfMonth(to[0], to[1]),
});

const month = (year: number, n: number) => spanning(`${year}-${two(n)}`, "month", [year, n], [year, n]);
const quarter = (year: number, n: number) =>
  spanning(`${year}-Q${n}`, "quarter", [year, n * 3 - 2], [year, n * 3]);
/** Term I ends before 18 January, the year before 31 May (QĐ 2269/QĐ-BGDĐT for 2025-2026): January counts as term I. */
const term = (year: number, n: number) =>
  n === 1
    ? spanning(`${year}-${year + 1}-T1`, "term", [year, 9], [year + 1, 1])
    : spanning(`${year}-${year + 1}-T2`, "term", [year + 1, 2], [year + 1, 5]);
const schoolYear = (year: number) => spanning(`${year}-${year + 1}`, "school_year", [year, 9], [year + 1, 5]);
const calendarYear = (year: number) => spanning(`${year}`, "year", [year, 1], [year, 12]);

const pattern =
  /^(?<year>[12]\d{3})(?:-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|(?<next>[12]\d{3})(?:-T(?<term>[12]))?))?$/;

/** The period of a key, or undefined when it is none. */
export function parsePeriod(key: string): Period | undefined {
  const parts = pattern.exec(key)?.groups;
  if (!parts) return undefined;
  const year = Number(parts["year"]);
  if (parts["month"]) return month(year, Number(parts["month"]));
  if (parts["quarter"]) return quarter(year, Number(parts["quarter"]));
  if (!parts["next"]) return calendarYear(year);
  if (Number(parts["next"]) !== year + 1) return undefined;
  return parts["term"] ? term(year, Number(parts["term"])) : schoolYear(year);
}

/** `parsePeriod` for keys that come from the database; an unknown one is a bug. */
export function periodOfKey(key: PeriodKey): Period {
  const period = parsePeriod(key);
  if (!period) throw new Error(`"${key}" is no period`);
  return period;
}

/** Whether the inner period lies wholly within the outer one; every period contains itself. */
export const containsPeriod = (outer: Period, inner: Period): boolean =>
  outer.startsOn <= inner.startsOn && inner.endsOn <= outer.endsOn;

/** Order of calendars: by end, and what ends together from the shorter to the longer. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.endsOn !== b.endsOn) return a.endsOn < b.endsOn ? -1 : 1;
  if (a.startsOn !== b.startsOn) return a.startsOn > b.startsOn ? -1 : 1;
  return 0;
}

/** The period of the same kind just before. */
export function previousPeriod(period: Period): Period {
  return neighbour(period, -1);
}

/** The period of the same kind just after. */
export function nextPeriod(period: Period): Period {
  return neighbour(period, 1);
}

function neighbour({ kind, key }: Period, step: 1 | -1): Period {
  const year = Number(key.slice(0, 4));
  const shifted = (perYear: number, n: number) => {
    const at = year * perYear + (n - 1) + step;
    return [Math.floor(at / perYear), (at % perYear) + 1] as const;
  };
  switch (kind) {
    case "month":
      return month(...shifted(12, Number(key.slice(5, 7))));
    case "quarter":
      return quarter(...shifted(4, Number(key.slice(6))));
    case "term":
      return term(...shifted(2, Number(key.slice(-1))));
    case "school_year":
      return schoolYear(year + step);
    case "year":
      return calendarYear(year + step);
  }
}

/** The calendar year whose targets apply to a period: that of its last day. */
export const targetYearOf = (period: Pick<Period, "endsOn">): number => Number(period.endsOn.slice(0, 4));

/** All periods of a kind that lie wholly between two days, in order. */
export function periodsWithin(kind: PeriodKind, from: Day, to: Day): Period[] {
  const found: Period[] = [];
  const year = Number(from.slice(0, 4)) - 1;
  const first = {
    month: () => month(year, 1),
    quarter: () => quarter(year, 1),
    term: () => term(year, 1),
    school_year: () => schoolYear(year),
    year: () => calendarYear(year),
  };
  for (let period = first[kind](); period.endsOn <= to; period = nextPeriod(period))
    if (period.startsOn >= from) found.push(period);
  return found;
}

/** How a calendar is laid out: which kinds, how long after the end a report is due, and how many days of grace follow. */
export interface CalendarRule {
  readonly kind: PeriodKind;
  readonly dueDays: number;
  readonly graceDays: number;
}

export interface CalendarPeriod extends Period {
  readonly dueOn: Day;
  readonly graceDays: number;
}

/** The calendar that these rules give between two days, in order; a kind named twice counts once, by its first rule. */
export function calendarOf(rules: readonly CalendarRule[], from: Day, to: Day): CalendarPeriod[] {
  const once = rules.filter((rule, at) => rules.findIndex(({ kind }) => kind === rule.kind) === at);
  return once
    .flatMap(({ kind, dueDays, graceDays }) =>
      periodsWithin(kind, from, to).map((period) => ({
        ...period,
        dueOn: addDays(period.endsOn, dueDays),
        graceDays,
      })),
    )
    .sort(comparePeriods);
}

/** Last day on which a report still counts as on time. */
export const onTimeUntil = ({ dueOn, graceDays }: Pick<CalendarPeriod, "dueOn" | "graceDays">): Day =>
  addDays(dueOn, graceDays);

export type PeriodLocale = "vi" | "en";

const monthsEn = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** What people call the period: "Tháng 1/2022", "Quý I/2022", "Học kỳ I, năm học 2021-2022", "Năm học 2021-2022", "Năm 2022". */
export function periodLabel(key: PeriodKey, locale: PeriodLocale = "vi"): string {
  const { kind } = periodOfKey(key);
  const year = key.slice(0, 4);
  const years = key.slice(0, 9);
  const n = kind === "month" ? Number(key.slice(5, 7)) : Number(key.slice(-1));
  const vi = locale === "vi";
  switch (kind) {
    case "month":
      return vi ? `Tháng ${n}/${year}` : `${monthsEn[n - 1]} ${year}`;
    case "quarter":
      return vi ? `Quý ${roman[n - 1]}/${year}` : `Quarter ${n} of ${year}`;
    case "term":
      return vi ? `Học kỳ ${roman[n - 1]}, năm học ${years}` : `Term ${n}, school year ${years}`;
    case "school_year":
      return vi ? `Năm học ${years}` : `School year ${years}`;
    case "year":
      return vi ? `Năm ${year}` : `Year ${year}`;
  }
}

/** Short form for table heads and axes: "T1/2022", "Q.I/2022", "HK I 21-22". */
export function periodShortLabel(key: PeriodKey, locale: PeriodLocale = "vi"): string {
  const { kind } = periodOfKey(key);
  const year = key.slice(0, 4);
  const n = kind === "month" ? Number(key.slice(5, 7)) : Number(key.slice(-1));
  const vi = locale === "vi";
  switch (kind) {
    case "month":
      return vi ? `T${n}/${year}` : `${(monthsEn[n - 1] ?? "").slice(0, 3)} ${year}`;
    case "quarter":
      return vi ? `Quý ${roman[n - 1]}/${year}` : `Q${n} ${year}`;
    case "term":
      return `${vi ? "HK " : "Term "}${vi ? roman[n - 1] : n}, ${key.slice(2, 4)}-${key.slice(7, 9)}`;
    default:
      return kind === "year" ? year : key.slice(0, 9);
  }
}

const kindNames: Record<PeriodKind, readonly [vi: string, en: string]> = {
  month: ["Tháng", "Month"],
  quarter: ["Quý", "Quarter"],
  term: ["Học kỳ", "Term"],
  school_year: ["Năm học", "School year"],
  year: ["Năm", "Calendar year"],
};

/** What people call the kind: "Tháng", "Quý", "Học kỳ", "Năm học", "Năm". */
export const periodKindLabel = (kind: PeriodKind, locale: PeriodLocale = "vi"): string =>
  kindNames[kind][locale === "vi" ? 0 : 1];

import type { Day } from "../../../shared/day.ts";
import {
  containsPeriod,
  type PeriodKey,
  type PeriodKind,
  parsePeriod,
  periodsWithin,
} from "../../../shared/period.ts";

/** What a calendar says of one reporting period. */
export interface ReportingPeriod {
  readonly period: PeriodKey;
  readonly kind: PeriodKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dueOn: Day;
  readonly graceDays: number;
}

/**
 * The reporting periods that figures of a period asked about are of: itself, or the smaller ones of the given kind within
 * it, begun or not: what was sent counts, also where the calendar has been moved since. Keys decide, not a province's own
 * dates, so that a year is always twelve months. What is summed ahead (app.fold_sums) is of the same periods.
 */
export function periodsInside<P extends ReportingPeriod>(
  asked: PeriodKey,
  frequency: PeriodKind,
  calendar: readonly P[],
): readonly P[] {
  const outer = parsePeriod(asked);
  if (!outer) return [];
  return calendar.filter((one) => {
    if (one.kind !== frequency) return false;
    if (one.period === asked) return true;
    const inner = parsePeriod(one.period);
    return inner !== undefined && containsPeriod(outer, inner);
  });
}

/** Of these the ones whose reports are waited for: those that have begun, and the one asked about by name. */
export const sourcesOf = <P extends ReportingPeriod>(
  asked: PeriodKey,
  frequency: PeriodKind,
  calendar: readonly P[],
  today: Day,
): readonly P[] =>
  periodsInside(asked, frequency, calendar).filter(
    ({ period, startsOn }) => period === asked || startsOn <= today,
  );

/**
 * Under which key the reporting periods of a kind within a longer one are summed ahead: `month:2022-01..2022-12`. The
 * database derives the same from a report's period (app.spans_with).
 */
export function spanOf(asked: PeriodKey, frequency: PeriodKind): string {
  const outer = parsePeriod(asked);
  const within = outer ? periodsWithin(frequency, outer.startsOn, outer.endsOn) : [];
  return `${frequency}:${within[0]?.key ?? ""}..${within.at(-1)?.key ?? ""}`;
}

/** Whole months of a period, for the share of a yearly target. */
export function monthsOf(asked: PeriodKey): number {
  const period = parsePeriod(asked);
  if (!period) return 12;
  const index = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(period.endsOn) - index(period.startsOn) + 1;
}

import type { Day } from "@thidua/api/shared/day.ts";
import {
  containsPeriod,
  type PeriodKind,
  parsePeriod,
  periodKinds,
  periodsWithin,
} from "@thidua/api/shared/period.ts";

/** What a campaign's calendar says of a reporting period. */
export interface CalendarEntry {
  readonly period: string;
  readonly kind: PeriodKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface PeriodChoice {
  readonly period: string;
  readonly kind: PeriodKind;
}

/**
 * Periods that may be looked at, by kind and newest first: those that are reported and have begun, and the longer ones
 * that hold some of them. `shown` is among them whatever the calendar says.
 */
export function periodChoices(
  calendar: readonly CalendarEntry[],
  today: Day,
  shown?: string,
): readonly PeriodChoice[] {
  const begun = calendar.filter((one) => one.startsOn <= today);
  const nominal = begun.flatMap((one) => parsePeriod(one.period) ?? []);
  const from = nominal.reduce((first, one) => (one.startsOn < first ? one.startsOn : first), "9999");
  const to = calendar
    .flatMap((one) => parsePeriod(one.period) ?? [])
    .reduce((last, one) => (one.endsOn > last ? one.endsOn : last), "0000");
  return periodKinds.flatMap((kind) => {
    const reported = begun.filter((one) => one.kind === kind).map((one) => one.period);
    const holding =
      nominal.length === 0
        ? []
        : periodsWithin(kind, from, to)
            .filter((outer) => nominal.some((inner) => containsPeriod(outer, inner)))
            .map((outer) => outer.key);
    const extra = shown !== undefined && parsePeriod(shown)?.kind === kind ? [shown] : [];
    return [...new Set([...reported, ...holding, ...extra])]
      .sort((a, b) => ((parsePeriod(a)?.startsOn ?? a) < (parsePeriod(b)?.startsOn ?? b) ? 1 : -1))
      .map((period) => ({ period, kind }));
  });
}

/** Last day of a period, by the campaign's own calendar where it names it. */
export const endOf = (
  calendar: readonly { readonly period: string; readonly endsOn: string }[],
  period: string | undefined,
): string | undefined =>
  calendar.find((one) => one.period === period)?.endsOn ??
  (period === undefined ? undefined : parsePeriod(period)?.endsOn);

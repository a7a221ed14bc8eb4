import type { IndicatorRef, RollUp } from "../rollups/queries.ts";

/** The end of a day in Vietnam, as the API takes moments. */
export const endOfDay = (day: string): string => `${day}T23:59:59+07:00`;

/** The same day a year on; the last of February where there is no such day. */
export function yearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const next = new Date(Date.UTC(year + 1, month - 1, date));
  if (next.getUTCMonth() !== month - 1) next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** What a first line of another system may ask for: figures that are there. */
export interface Example {
  readonly campaign: string;
  readonly indicator: string;
  readonly period: string;
}

type RollUpFigures = Pick<RollUp, "campaign" | "period" | "previousPeriod"> & {
  readonly items: readonly {
    readonly indicator: Pick<IndicatorRef, "code">;
    readonly value: string | null;
    readonly previous: { readonly value: string | null } | null;
  }[];
};

/** An indicator with a figure in the period looked at, else in the one before, else any that is asked for. */
export function exampleIn({ campaign, period, previousPeriod, items }: RollUpFigures): Example | null {
  const now = items.find(({ value }) => value !== null);
  const before = previousPeriod === null ? undefined : items.find((one) => one.previous?.value != null);
  const indicator = (now ?? before ?? items[0])?.indicator.code;
  if (indicator === undefined) return null;
  return {
    campaign: campaign.id,
    indicator,
    period: !now && before && previousPeriod !== null ? previousPeriod : period,
  };
}

/** A line for a shell that reads the comparison with a key; the campaigns where there is nothing yet to compare. */
export function curlLine(origin: string, unit: string, secret: string, example: Example | null): string {
  const campaigns = `${origin}/api/v1/units/${unit}/campaigns`;
  const address = example
    ? `${campaigns}/${example.campaign}/comparison?${new URLSearchParams({ indicator: example.indicator, period: example.period })}`
    : campaigns;
  return `curl -H "Authorization: Bearer ${secret}" "${address}"`;
}

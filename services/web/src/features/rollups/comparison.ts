import { containsPeriod, type PeriodKind, parsePeriod } from "@thidua/api/shared/period.ts";
import { formatNumber } from "../../lib/format.ts";
import type { Sort } from "../../ui/index.ts";
import { drawnValue, isShare, shownValue } from "./figures.ts";
import type { PeriodChoice } from "./periods.ts";
import type { Comparison, ComparisonAsked, ComparisonPart, IndicatorRef } from "./queries.ts";
import { treeOf } from "./tree.ts";

/** The address of a comparison; what is not said is left to the usual. */
export interface ComparisonAddress {
  readonly campaign?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly under?: string;
  readonly by?: string;
  readonly ownership?: string;
  readonly area?: string;
  readonly size?: string;
  readonly rank?: string;
  /** Column, with a minus in front where the largest comes first. */
  readonly sort?: string;
  /** Part of a name: only such rows are listed. */
  readonly q?: string;
  readonly page?: string;
  /** "all": as many rows on a page as there may be. */
  readonly rows?: string;
  readonly view?: string;
  readonly tree?: string;
  /** Id of the cluster whose members stand side by side. */
  readonly cluster?: string;
}

export const groupings = ["children", "schools", "clusters", "blocks"] as const;
export const ownerships = ["public", "private"] as const;
export const areaTypes = ["ward", "township", "commune", "mountain"] as const;
export const sizes = ["small", "medium", "large"] as const;

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find((value) => value === text);

/** What an address asks for; values it makes up are taken for not said. */
export const askedOf = (unit: string, campaign: string, address: ComparisonAddress): ComparisonAsked => ({
  unit,
  campaign,
  under: address.under || undefined,
  period: address.period && parsePeriod(address.period) ? address.period : undefined,
  indicator: address.indicator || undefined,
  tree: treeOf(address.tree),
  by: oneOf(groupings, address.by) ?? "children",
  cluster: address.cluster || undefined,
  ownership: oneOf(ownerships, address.ownership),
  areaType: oneOf(areaTypes, address.area),
  size: oneOf(sizes, address.size),
  isRanked: address.rank === "1",
  sort: sortAsked(sortOf(address.sort)),
});

/** Rows on a page, and on one that is to have all of them. */
export const pageSizes = { usual: 50, all: 500 } as const;

/** Which of the rows an address wants to see. */
export const partOf = ({ q, page, rows }: ComparisonAddress): ComparisonPart => ({
  q: q?.trim() || undefined,
  page: Math.max(1, Math.min(100_000, Math.floor(Number(page)) || 1)),
  limit: rows === "all" ? pageSizes.all : pageSizes.usual,
});

export const sortColumns = ["place", "name", "value", "target", "coverage", "completeness"] as const;
export type SortColumn = (typeof sortColumns)[number];

export function sortOf(text: string | undefined): { key: SortColumn; descending: boolean } {
  const descending = text?.startsWith("-") ?? false;
  const key = oneOf(sortColumns, text?.replace("-", ""));
  return key ? { key, descending } : { key: "name", descending: false };
}
export const sortText = ({ key, descending }: Sort): string => `${descending ? "-" : ""}${key}`;

const sortAsked = ({ key, descending }: ReturnType<typeof sortOf>) =>
  `${descending ? "-" : ""}${key === "place" ? "rank" : key}` as const;

type Scale = Pick<IndicatorRef, "kind" | "isPercent" | "overUnits"> | null;

/** A value in words: a score (no indicator) with one decimal, anything else on its own scale. */
export const shownIn = (indicator: Scale, value: string | null, isOneSchool: boolean): string =>
  indicator === null
    ? value === null
      ? "–"
      : formatNumber(value, { decimals: 1 })
    : shownValue(indicator, value, isOneSchool);

/** The value as a place on an axis. */
export const drawnIn = (indicator: Scale, value: string | null, isOneSchool: boolean): number | null =>
  indicator === null ? (value === null ? null : Number(value)) : drawnValue(indicator, value, isOneSchool);

/** Where bars end: a hundred for shares and scores (more where a value is), else the largest value or target. */
export function fullBar(
  indicator: Scale,
  { spread, targetMax, isOfSchools }: Pick<Comparison["summary"], "spread" | "targetMax" | "isOfSchools">,
): number {
  const drawn = [spread?.max ?? null, targetMax].map((value) => drawnIn(indicator, value, isOfSchools) ?? 0);
  const most = Math.max(0, ...drawn);
  if (indicator === null || isShare(indicator, isOfSchools)) return Math.max(100, most);
  return indicator.kind === "boolean" ? 1 : most || 1;
}

const length: Record<PeriodKind, number> = { month: 1, quarter: 3, term: 5, school_year: 9, year: 12 };

/**
 * The period to look at for an indicator reported that often, coming from another: the same where it holds a report,
 * else the one of that kind around it. Nothing: let the product choose.
 */
export function periodFor(
  frequency: PeriodKind,
  period: string | undefined,
  choices: readonly PeriodChoice[],
): string | undefined {
  const inner = period === undefined ? undefined : parsePeriod(period);
  if (!inner || length[inner.kind] >= length[frequency]) return period;
  return choices.find((choice) => {
    const outer = parsePeriod(choice.period);
    return choice.kind === frequency && outer !== undefined && containsPeriod(outer, inner);
  })?.period;
}

/** The largest radius, from 2 up, at which dots that make way for each other stay within a height; places ascend. */
export function dotRadius(places: readonly number[], height: number, largest: number): number {
  for (let radius = largest; radius > 2; radius -= 0.5) {
    const room = 2 * radius + 1;
    let first = 0;
    const isHigh = places.some((place, index) => {
      while (place - (places[first] ?? place) >= room) first += 1;
      return (index - first + 1) * room > height;
    });
    if (!isHigh) return radius;
  }
  return 2;
}

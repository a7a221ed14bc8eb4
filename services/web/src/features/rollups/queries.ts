import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type RollUp = Schema<"Rollup">;
export type RollUpItem = RollUp["items"][number];
export type Coverage = Schema<"Coverage">;
export type IndicatorRef = Schema<"IndicatorRef">;
export type SourceLine = Schema<"SourceLine">;
export type Trend = Schema<"Trend">;
export type FigureDetail = Schema<"FigureDetail">;

/** What is asked, below the acting unit: `under` is a unit beneath it, or itself. */
export interface Asked {
  readonly unit: string;
  readonly campaign: string;
  readonly under?: string | undefined;
  readonly period?: string | undefined;
}

const rollupsKey = (unit: string, campaign: string) => ["units", unit, "rollups", campaign] as const;

/** Without the parts that are not said. */
const given = <Part extends object>(parts: Part) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: Exclude<Part[Key], undefined>;
  };

/** Campaigns that are carried out here or above: each may be looked at. */
export const campaignsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "rollups", "campaigns"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns", {
            params: { path: { unit }, query: { launched: "line" } },
          }),
        )
      ).items,
  });

export const rollUpQuery = ({ unit, campaign, under, period }: Asked) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "rollup", under ?? unit, period ?? "usual"] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/rollup", {
          params: { path: { unit, campaign }, query: given({ under, period }) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Values alone of every indicator, up to the period looked at. */
export const trendsQuery = ({ unit, campaign, under, period }: Asked) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "trends", under ?? unit, period ?? "newest"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}/trends", {
            params: { path: { unit, campaign }, query: given({ under, until: period }) },
          }),
        )
      ).items,
  });

/** One indicator of one unit over its periods, with targets and coverage. */
export const trendQuery = ({ unit, campaign, under, period }: Asked, indicator: string) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "trend", indicator, under ?? unit, period ?? "newest"] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/trend", {
          params: { path: { unit, campaign }, query: { indicator, ...given({ under, until: period }) } },
        }),
      ),
  });

/** The campaign's reporting calendar. */
export const calendarQuery = (unit: string, campaign: string) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "calendar"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}", { params: { path: { unit, campaign } } }),
        )
      ).periods,
    staleTime: 5 * 60_000,
  });

export const figureQuery = (
  unit: string,
  campaign: string,
  school: string,
  period: string,
  indicator: string,
) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "figure", school, period, indicator] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/figures/{school}/{period}/{indicator}", {
          params: { path: { unit, campaign, school, period, indicator } },
        }),
      ),
  });

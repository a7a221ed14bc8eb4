import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type RollUp = Schema<"Rollup">;
export type RollUpItem = RollUp["items"][number];
export type Coverage = Schema<"Coverage">;
export type IndicatorRef = Schema<"IndicatorRef">;
export type SourceLine = Schema<"SourceLine">;
export type FigureDetail = Schema<"FigureDetail">;

/** What is asked, below the acting unit: `under` is a unit beneath it, or itself. */
export interface Asked {
  readonly unit: string;
  readonly campaign: string;
  readonly under?: string | undefined;
  readonly period?: string | undefined;
}

const rollupsKey = (unit: string, campaign: string) => ["units", unit, "rollups", campaign] as const;

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
          params: { path: { unit, campaign }, query: { under, period } },
        }),
      ),
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

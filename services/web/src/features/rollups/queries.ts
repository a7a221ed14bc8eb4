import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type RollUp = Schema<"Rollup">;
export type RollUpItem = RollUp["items"][number];
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
  /** `now` unless told, `then`, `published` or a day. */
  readonly tree?: string | undefined;
}

export type TreeChanges = Schema<"TreeChanges">;
export type Publication = Schema<"Publication">;

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

export const rollUpQuery = ({ unit, campaign, under, period, tree }: Asked) =>
  queryOptions({
    queryKey: [
      ...rollupsKey(unit, campaign),
      "rollup",
      under ?? unit,
      period ?? "usual",
      tree ?? "now",
    ] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/rollup", {
          params: { path: { unit, campaign }, query: given({ under, period, tree }) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Values alone of every indicator, up to the period looked at. */
export const trendsQuery = ({ unit, campaign, under, period, tree }: Asked) =>
  queryOptions({
    queryKey: [
      ...rollupsKey(unit, campaign),
      "trends",
      under ?? unit,
      period ?? "newest",
      tree ?? "now",
    ] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}/trends", {
            params: { path: { unit, campaign }, query: given({ under, until: period, tree }) },
          }),
        )
      ).items,
  });

/** One indicator of one unit over its periods, with targets and coverage. */
export const trendQuery = ({ unit, campaign, under, period, tree }: Asked, indicator: string) =>
  queryOptions({
    queryKey: [
      ...rollupsKey(unit, campaign),
      "trend",
      indicator,
      under ?? unit,
      period ?? "newest",
      tree ?? "now",
    ] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/trend", {
          params: {
            path: { unit, campaign },
            query: { indicator, ...given({ under, until: period, tree }) },
          },
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

// Comparison ----------------------------------------------------------------------------------------------------

export type Comparison = Schema<"Comparison">;
export type ComparisonRow = Comparison["rows"][number];

/** What is put side by side; also what the exported file holds. */
export interface ComparisonAsked extends Asked {
  /** Id or code; none: the weighted score. */
  readonly indicator?: string | undefined;
  readonly by: "children" | "schools" | "clusters" | "blocks";
  /** Id of the cluster whose members stand side by side. */
  readonly cluster?: string | undefined;
  readonly ownership?: "public" | "private" | undefined;
  readonly areaType?: "ward" | "township" | "commune" | "mountain" | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
  readonly isRanked: boolean;
  /** Column of the answer; with a minus the largest first. */
  readonly sort?:
    | `${"" | "-"}${"name" | "rank" | "value" | "target" | "coverage" | "completeness"}`
    | undefined;
}

/** Which of the rows are seen; the file has all of them. */
export interface ComparisonPart {
  readonly q?: string | undefined;
  readonly page: number;
  readonly limit: number;
}

const COMPARISON = "/api/v1/units/{unit}/campaigns/{campaign}/comparison";

const comparisonParams = ({ unit, campaign, isRanked, ...query }: ComparisonAsked) => ({
  path: { unit, campaign },
  query: given({ ...query, rank: isRanked ? ("true" as const) : undefined }),
});

export const comparisonQuery = (asked: ComparisonAsked, part: ComparisonPart) =>
  queryOptions({
    queryKey: [...rollupsKey(asked.unit, asked.campaign), "comparison", asked, part] as const,
    queryFn: () => {
      const { path, query } = comparisonParams(asked);
      return answer(api.GET(COMPARISON, { params: { path, query: { ...query, ...given(part) } } }));
    },
    placeholderData: keepPreviousData,
  });

/** The comparison as a file, headings in the language of the page. */
export async function comparisonFile(
  asked: ComparisonAsked,
  format: "xlsx" | "csv",
): Promise<{ readonly file: Blob; readonly name: string }> {
  const params = comparisonParams(asked);
  const { data, response } = await api.GET(`${COMPARISON}/export`, {
    params: { ...params, query: { ...params.query, format } },
    parseAs: "blob",
  });
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  // `parseAs` gives a Blob whatever the document says of the file.
  return { file: data as unknown as Blob, name: name ? decodeURIComponent(name) : `comparison.${format}` };
}

/** One indicator over time for a unit and each unit beneath it. */
export const multiplesQuery = ({ unit, campaign, under, period, tree }: Asked, indicator: string) =>
  queryOptions({
    queryKey: [
      ...rollupsKey(unit, campaign),
      "multiples",
      indicator,
      under ?? unit,
      period ?? "newest",
      tree ?? "now",
    ] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/trend", {
          params: {
            path: { unit, campaign },
            query: { indicator, by: "children", ...given({ under, until: period, tree }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What the campaign asks for beneath a unit, and its calendar: what there is to choose from. */
export const choicesQuery = (unit: string, campaign: string, under?: string) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "choices", under ?? unit] as const,
    queryFn: async () => {
      const { criteria, periods, name } = await answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}", {
          params: { path: { unit, campaign }, query: under ? { unit: under } : {} },
        }),
      );
      return { criteria, periods, name };
    },
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });

// Publications --------------------------------------------------------------------------------------------------

/** Periods whose totals have been published, here, above or beneath; the newest first. */
export const publicationsQuery = (unit: string, campaign: string) =>
  queryOptions({
    queryKey: [...rollupsKey(unit, campaign), "publications"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}/publications", {
            params: { path: { unit, campaign } },
          }),
        )
      ).items,
  });

export const publishRollUp = (
  unit: string,
  campaign: string,
  body: { readonly period: string; readonly tree: string; readonly note: string | null },
) =>
  answer(
    api.POST("/api/v1/units/{unit}/campaigns/{campaign}/publications", {
      params: { path: { unit, campaign } },
      body,
    }),
  );

export const withdrawRollUp = (unit: string, campaign: string, period: string, reason: string) =>
  answer(
    api.POST("/api/v1/units/{unit}/campaigns/{campaign}/publications/{period}/withdrawal", {
      params: { path: { unit, campaign, period } },
      body: { reason },
    }),
  );

/** What a publication makes stale: everything that is added up for the campaign. */
export const rollupsOf = rollupsKey;

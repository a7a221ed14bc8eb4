import { queryOptions } from "@tanstack/solid-query";
import { answer, api, idempotent, type Schema } from "../../api/client.ts";

export type ReviewQueue = Schema<"ReviewQueue">;
export type QueueItem = ReviewQueue["items"][number];
export type ReviewReport = Schema<"ReviewReport">;
export type ReviewFigure = ReviewReport["figures"][number];
export type DecidedReports = Schema<"DecidedReports">;

export type QueueState = "waiting" | "missing" | "returned" | "approved" | "all";

/** What the queue is narrowed to; all of it stands in the address of the page. */
export interface QueueFilter {
  readonly campaign?: string | undefined;
  readonly period?: string | undefined;
  readonly state: QueueState;
  readonly late?: boolean | undefined;
  readonly resent?: boolean | undefined;
  readonly q?: string | undefined;
  readonly page: number;
}

/** One report among all: whose, of which campaign, for which period. */
export interface ReviewAddress {
  readonly school: string;
  readonly campaign: string;
  readonly period: string;
}

export const pageSize = 100;

export const reviewsKey = (unit: string) => ["units", unit, "reviews"] as const;

const flag = (value: boolean | undefined): "true" | "false" | undefined =>
  value === undefined ? undefined : value ? "true" : "false";

export const queueQuery = (unit: string, filter: QueueFilter) =>
  queryOptions({
    queryKey: [...reviewsKey(unit), "queue", filter] as const,
    queryFn: () => {
      const { campaign, period, state, late, resent, q, page } = filter;
      const query = {
        campaign,
        period,
        state,
        late: flag(late),
        resent: flag(resent),
        q: q || undefined,
        page,
        limit: pageSize,
      };
      return answer(
        api.GET("/api/v1/units/{unit}/reviews", {
          params: {
            path: { unit },
            query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
          },
        }),
      );
    },
    placeholderData: (before: ReviewQueue | undefined) => before,
    refetchOnWindowFocus: true,
  });

export const reviewQuery = (unit: string, address: ReviewAddress) =>
  queryOptions({
    queryKey: [...reviewsKey(unit), "report", address.school, address.campaign, address.period] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/reviews/{school}/{campaign}/{period}", {
          params: { path: { unit, ...address } },
        }),
      ),
    refetchOnWindowFocus: true,
  });

export interface ReportToDecide extends ReviewAddress {
  readonly revision: number;
}

const body = (items: readonly ReportToDecide[]) => ({
  items: items.map(({ school, campaign, period, revision }) => ({ school, campaign, period, revision })),
});

export const approveReports = (unit: string, items: readonly ReportToDecide[]) =>
  answer(
    api.POST("/api/v1/units/{unit}/reviews/approvals", {
      params: { path: { unit }, header: idempotent(items) },
      body: body(items),
    }),
  );

export const withdrawApprovals = (unit: string, items: readonly ReportToDecide[]) =>
  answer(
    api.POST("/api/v1/units/{unit}/reviews/withdrawals", {
      params: { path: { unit }, header: idempotent(items) },
      body: body(items),
    }),
  );

export const returnReport = (
  unit: string,
  { school, campaign, period, revision }: ReportToDecide,
  words: {
    readonly reason: string | null;
    readonly findings: readonly { indicatorId: string; reason: string }[];
  },
) =>
  answer(
    api.POST("/api/v1/units/{unit}/reviews/{school}/{campaign}/{period}/returns", {
      params: { path: { unit, school, campaign, period } },
      body: { revision, reason: words.reason, findings: [...words.findings] },
    }),
  );

import { queryOptions } from "@tanstack/solid-query";
import { ApiProblem, answer, api, ifMatch, type Schema } from "../../api/client.ts";
import type { Batch } from "./autosave.ts";

export type Report = Schema<"Report">;
export type EntryFigure = Schema<"EntryFigure">;
export type Evidence = Schema<"Evidence">;
export type ReportItem = Schema<"ReportList">["items"][number];
export type Receipt = Schema<"Receipt">;

/** Whose report, of which campaign, for which period. */
export interface ReportAddress {
  readonly unit: string;
  readonly campaign: string;
  readonly period: string;
}

const resultsKey = (unit: string, campaign: string) => ["units", unit, "results", campaign] as const;
export const reportKey = ({ unit, campaign, period }: ReportAddress) =>
  [...resultsKey(unit, campaign), "report", period] as const;

export const campaignsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "results", "campaigns"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns", {
            params: { path: { unit }, query: { launched: "line" } },
          }),
        )
      ).items,
  });

export const reportsQuery = (unit: string, campaign: string) =>
  queryOptions({
    queryKey: [...resultsKey(unit, campaign), "list"] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}/reports", {
            params: { path: { unit, campaign } },
          }),
        )
      ).items,
  });

export const reportQuery = (address: ReportAddress) =>
  queryOptions({
    queryKey: reportKey(address),
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}", {
          params: { path: { ...address } },
        }),
      ),
    // Two people may fill in the same sheet: each sees what the other has saved, soon.
    refetchInterval: 30_000,
    refetchOnWindowFocus: true,
  });

export const receiptQuery = (address: ReportAddress, revision?: number) =>
  queryOptions({
    queryKey: [...reportKey(address), "receipt", revision ?? "newest"] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/receipt", {
          params: { path: { ...address }, query: revision === undefined ? {} : { revision } },
        }),
      ),
  });

export const historyQuery = (address: ReportAddress, indicator: string, of?: string) =>
  queryOptions({
    queryKey: [...reportKey(address), "history", indicator, of ?? address.unit] as const,
    queryFn: async () => {
      try {
        return await answer(
          api.GET("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/history", {
            params: { path: { ...address, indicator }, query: of === undefined ? {} : { unit: of } },
          }),
        );
      } catch (error) {
        // Never sent is no failure: there is no history yet.
        if (error instanceof ApiProblem && error.status === 404) return { indicatorId: indicator, items: [] };
        throw error;
      }
    },
  });

export const saveFigures = (address: ReportAddress, figures: readonly Batch[]) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures", {
      params: { path: { ...address } },
      body: { figures: figures.map((figure) => ({ ...figure })) },
    }),
  );

export const submitReport = (
  address: ReportAddress,
  revision: number,
  body: { note: string | null; confirmed: string[] },
) =>
  answer(
    api.PUT("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/submission", {
      params: { path: { ...address }, header: ifMatch(revision) },
      body,
    }),
  );

export const addEvidenceLink = (
  address: ReportAddress,
  indicator: string,
  body: { title: string; url: string },
) =>
  answer(
    api.POST("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/links", {
      params: { path: { ...address, indicator } },
      body,
    }),
  );

export const addEvidenceFile = (address: ReportAddress, indicator: string, file: File) =>
  answer(
    api.POST("/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/files", {
      params: { path: { ...address, indicator } },
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.set("file", file);
        return form;
      },
    }),
  );

export const removeEvidence = (unit: string, evidence: string) =>
  answer(api.DELETE("/api/v1/units/{unit}/evidence/{evidence}", { params: { path: { unit, evidence } } }));

/** Where a kept file is read from; the browser asks with the session's cookie. */
export const evidenceFileUrl = (unit: string, evidence: string): string =>
  `/api/v1/units/${encodeURIComponent(unit)}/evidence/${evidence}/file`;

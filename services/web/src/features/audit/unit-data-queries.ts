import { queryOptions } from "@tanstack/solid-query";
import { answer, api, idempotent, type Schema } from "../../api/client.ts";

export type UnitArchive = Schema<"UnitArchive">;
export type PersonalDataRequest = Schema<"PersonalDataRequest">;
export type LimitInput = Schema<"PersonalDataLimit">;

const dataKey = (unit: string) => ["units", unit, "data"] as const;
export const archivesKey = (unit: string) => [...dataKey(unit), "archives"] as const;
export const requestsKey = (unit: string) => [...dataKey(unit), "requests"] as const;
export const limitsKey = (unit: string) => [...dataKey(unit), "limits"] as const;

const isUnderWay = ({ state }: UnitArchive): boolean => state === "waiting" || state === "working";
const LOOK_AGAIN_MS = 1500;

/** Looked at again while one is being made. */
export const archivesQuery = (unit: string) =>
  queryOptions({
    queryKey: archivesKey(unit),
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/archives", { params: { path: { unit } } }))).items,
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? LOOK_AGAIN_MS : false),
  });

export const requestArchive = (unit: string) =>
  answer(api.POST("/api/v1/units/{unit}/archives", { params: { path: { unit } } }));

const below = (unit: string, path: string): string => `/api/v1/units/${encodeURIComponent(unit)}/${path}`;
export const archiveAddress = (unit: string, archive: string): string =>
  below(unit, `archives/${archive}/file`);
export const recordAddress = (unit: string, person: string, format: "html" | "json"): string =>
  below(unit, `people/${person}/record?format=${format}`);

export const requestsQuery = (unit: string) =>
  queryOptions({
    queryKey: requestsKey(unit),
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/personal-data-requests", { params: { path: { unit } } })))
        .items,
  });

export interface RequestInput {
  kind: PersonalDataRequest["kind"];
  personId: string;
  askedBy: PersonalDataRequest["askedBy"];
  askedOn: string;
  note: string | null;
}

export const recordRequest = (unit: string, body: RequestInput) =>
  answer(
    api.POST("/api/v1/units/{unit}/personal-data-requests", {
      params: { path: { unit }, header: idempotent(body) },
      body,
    }),
  );

export const completeRequest = (unit: string, request: string) =>
  answer(
    api.POST("/api/v1/units/{unit}/personal-data-requests/{request}/completion", {
      params: { path: { unit, request } },
    }),
  );

export const refuseRequest = (unit: string, request: string, reason: string) =>
  answer(
    api.POST("/api/v1/units/{unit}/personal-data-requests/{request}/refusal", {
      params: { path: { unit, request } },
      body: { reason },
    }),
  );

export const limitsQuery = (unit: string) =>
  queryOptions({
    queryKey: limitsKey(unit),
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/personal-data-limits", { params: { path: { unit } } })))
        .items,
  });

export const setLimit = (unit: string, body: LimitInput) =>
  answer(api.PUT("/api/v1/units/{unit}/personal-data-limits", { params: { path: { unit } }, body }));

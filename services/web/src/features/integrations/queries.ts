import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type ApiKey = Schema<"ApiKey">;

export const apiKeysKey = (unit: string) => ["units", unit, "api-keys"] as const;

export const apiKeysQuery = (unit: string) =>
  queryOptions({
    queryKey: apiKeysKey(unit),
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/api-keys", { params: { path: { unit } } })),
  });

import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type Indicator = Schema<"Indicator">;

export const indicatorsKey = (unit: string) => ["units", unit, "indicators"] as const;

/** Indicators that the unit may use: its own and those published above. */
export const indicatorsQuery = (unit: string) =>
  queryOptions({
    queryKey: indicatorsKey(unit),
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/indicators", { params: { path: { unit } } })),
  });

import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type HomeItem = Schema<"HomeItem">;

export const homeQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "home"] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/home", { params: { path: { unit } } })),
    // What waits may have been done a moment ago, on another page or by somebody else.
    staleTime: 0,
  });

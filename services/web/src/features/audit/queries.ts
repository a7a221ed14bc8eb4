import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type UnitEvent = Schema<"Event">;

export const eventsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "events"] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/events", { params: { path: { unit } } })),
  });

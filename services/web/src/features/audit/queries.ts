import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type UnitEvent = Schema<"Event">;

export interface EventsWanted {
  readonly module?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

const eventsKey = (unit: string) => ["units", unit, "events"] as const;

export const eventsQuery = (unit: string, wanted: EventsWanted) =>
  infiniteQueryOptions({
    queryKey: [...eventsKey(unit), "list", wanted] as const,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/units/{unit}/events", {
          params: {
            path: { unit },
            query: { ...wanted, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const actorsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...eventsKey(unit), "actors"] as const,
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/event-actors", { params: { path: { unit } } }))).items,
  });

import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type UnitEvent = Schema<"Event">;
export type OutsideEvent = Schema<"OutsideEvent">;
export type EventChange = Schema<"EventChange">;
export type ChainStretch = Schema<"EventsVerification">;

export interface EventsWanted {
  readonly module?: string;
  readonly kind?: "read" | "write";
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

export interface OutsideWanted {
  readonly unit?: string;
  readonly person?: string;
  readonly kind?: "read" | "write";
  readonly from?: string;
  readonly to?: string;
}

export const outsideEventsQuery = (unit: string, wanted: OutsideWanted) =>
  infiniteQueryOptions({
    queryKey: [...eventsKey(unit), "outside", wanted] as const,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/units/{unit}/outside-events", {
          params: {
            path: { unit },
            query: { ...wanted, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const outsideActorsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...eventsKey(unit), "outside actors"] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/outside-actors", { params: { path: { unit } } })),
  });

export async function outsideEventsFile(
  unit: string,
  wanted: OutsideWanted,
  format: "xlsx" | "csv",
): Promise<{ readonly file: Blob; readonly name: string }> {
  const { data, response } = await api.GET("/api/v1/units/{unit}/outside-events/export", {
    params: { path: { unit }, query: { ...wanted, format } },
    parseAs: "blob",
  });
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  // `parseAs` gives a Blob whatever the document says of the file.
  return { file: data as unknown as Blob, name: name ? decodeURIComponent(name) : `outside.${format}` };
}

export const changesQuery = (unit: string, event: string) =>
  queryOptions({
    queryKey: [...eventsKey(unit), "changes", event] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/events/{event}/changes", { params: { path: { unit, event } } }),
        )
      ).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The unit's chain, recomputed by the server a stretch at a time. */
export const verificationQuery = (unit: string) =>
  infiniteQueryOptions({
    queryKey: [...eventsKey(unit), "verification"] as const,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/units/{unit}/events/verification", {
          params: { path: { unit }, query: pageParam === null ? {} : { after: pageParam } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (stretch) => stretch.next,
    staleTime: 60_000,
  });

import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type Me = Schema<"Me">;
export type Membership = Me["memberships"][number];

export const meKey = ["me"] as const;

/** Who is signed in, and for which units they may act. */
export const meQuery = () =>
  queryOptions({ queryKey: meKey, queryFn: () => answer(api.GET("/api/v1/me")), staleTime: 5 * 60_000 });

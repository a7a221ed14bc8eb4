import { queryOptions } from "@tanstack/solid-query";
import { answer, api, type Schema } from "../../api/client.ts";

export type InvitationOffer = Schema<"InvitationOffer">;

/** What an invitation link offers. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token] as const,
    queryFn: () => answer(api.GET("/api/v1/invitations/{token}", { params: { path: { token } } })),
    staleTime: 0,
  });

export const acceptInvitation = (token: string, body: { name?: string; password: string }) =>
  answer(api.POST("/api/v1/invitations/{token}/acceptance", { params: { path: { token } }, body }));

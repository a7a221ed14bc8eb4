import { operation } from "../../platform/http/operation.ts";
import { InvitationGone } from "./problems.ts";
import { InvitationOffer, InvitationToken } from "./shapes.ts";
import { invitationByToken } from "./store.ts";

export const getInvitation = operation({
  scope: "public",
  operationId: "getInvitation",
  method: "get",
  path: "/invitations/{token}",
  summary: "What an invitation link offers",
  mode: "read",
  params: InvitationToken,
  success: InvitationOffer,
  problems: [InvitationGone],
}).run(async (ctx, { params }) => {
  const offer = await invitationByToken(ctx.tenancy, params.token, ctx.now);
  if (!offer) throw InvitationGone();
  return offer;
});

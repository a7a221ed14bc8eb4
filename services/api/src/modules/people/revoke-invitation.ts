import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { InvitationParams } from "./shapes.ts";
import { changeInvitation, invitationsOf } from "./store.ts";

export const revokeInvitation = operation({
  operationId: "revokeInvitation",
  method: "delete",
  path: "/invitations/{invitation}",
  summary: "Take an invitation back",
  description: "Its link stops working at once. Only the unit that made it can.",
  permission: "people.manage",
  mode: "write",
  isForEnded: true,
  params: InvitationParams,
  success: "nothing",
}).run(async (ctx, { params }) => {
  const [invitation] = await invitationsOf(ctx, { id: params.invitation, onlyOpen: true });
  if (!invitation?.isOurs) throw NotFound();
  await changeInvitation(ctx, invitation.unitNo, invitation.id, { revokedAt: ctx.now });
  ctx.emit({
    name: "people.invitation-revoked",
    subject: invitation.id,
    payload: { unitName: invitation.unit.name },
    personal: { name: invitation.name, email: invitation.email },
    concerns: [invitation.unitNo],
  });
});

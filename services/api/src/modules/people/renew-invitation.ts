import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { answerWithLink, newLink, withoutLink } from "./issue-link.ts";
import { InvitationLink, InvitationParams } from "./shapes.ts";
import { changeInvitation, invitationsOf } from "./store.ts";

export const renewInvitation = operation({
  operationId: "renewInvitation",
  method: "put",
  path: "/invitations/{invitation}/link",
  summary: "Make a new link for an invitation",
  description:
    "Where the link was lost or has expired. The old one stops working; the new one works for seven days.",
  permission: "people.manage",
  mode: "write",
  remember: withoutLink,
  params: InvitationParams,
  success: InvitationLink,
}).run(async (ctx, { params }) => {
  const [invitation] = await invitationsOf(ctx, { id: params.invitation, onlyOpen: true });
  if (!invitation?.isOurs) throw NotFound();
  const { link, tokenHash, expiresAt } = newLink(ctx);
  await changeInvitation(ctx, invitation.unitNo, invitation.id, { tokenHash, expiresAt });
  ctx.emit({
    name: "people.invitation-renewed",
    subject: invitation.id,
    payload: { unitName: invitation.unit.name },
    personal: { name: invitation.name, email: invitation.email },
    concerns: [invitation.unitNo],
  });
  return answerWithLink(ctx, invitation.id, link);
});

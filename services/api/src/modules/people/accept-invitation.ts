import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { InvitationGone, WrongPassword } from "./problems.ts";
import { InvitationToken } from "./shapes.ts";
import { acceptByToken, invitationByToken } from "./store.ts";

export const acceptInvitation = operation({
  scope: "public",
  operationId: "acceptInvitation",
  method: "post",
  path: "/invitations/{token}/acceptance",
  summary: "Accept an invitation",
  description:
    "Makes an account for the invited e-mail, or checks the password of the one that exists, and adds the membership.",
  mode: "write",
  params: InvitationToken,
  body: z.object({
    name: z.string().trim().min(2).max(120).optional(),
    password: z.string().min(10).max(128),
  }),
  success: z.object({ unitCode: z.string() }),
  problems: [InvitationGone, WrongPassword],
}).run(async (ctx, { params, body }) => {
  const offer = await invitationByToken(ctx.tenancy, params.token, ctx.now);
  if (!offer) throw InvitationGone();
  const { api } = ctx.services.auth;
  const signIn = () =>
    api.signInEmail({ body: { email: offer.email, password: body.password } }).catch(() => {
      throw WrongPassword();
    });
  const { user } = offer.hasAccount
    ? await signIn()
    : await api.signUpEmail({
        body: { email: offer.email, password: body.password, name: body.name ?? offer.name },
      });
  const unitCode = await acceptByToken(ctx.tenancy, params.token, user.id, ctx.newId(), ctx.now);
  if (!unitCode) throw InvitationGone();
  return { unitCode };
});

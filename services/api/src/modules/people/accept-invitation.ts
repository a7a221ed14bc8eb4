import { z } from "@hono/zod-openapi";
import type { Auth } from "../../platform/auth/auth.ts";
import { personByPassword } from "../../platform/auth/person-by-password.ts";
import { operation } from "../../platform/http/operation.ts";
import { TooManyRequests } from "../../platform/http/problem.ts";
import { InvitationGone, WrongPassword } from "./problems.ts";
import { InvitationToken } from "./shapes.ts";
import { acceptByToken, forgetAttempts, invitationByToken, lockInvitation, noteAttempt } from "./store.ts";

/** Whoever holds a link could otherwise guess the password of the account it names, past the limits of signing in. */
const ATTEMPTS_MAX = 10;
const ATTEMPTS_WINDOW_MINUTES = 15;

export const acceptInvitation = operation({
  scope: "public",
  operationId: "acceptInvitation",
  method: "post",
  path: "/invitations/{token}/acceptance",
  summary: "Accept an invitation",
  description:
    "Makes an account for the invited e-mail, or checks the password of the one that exists, and adds the membership. Nobody is signed in by it.",
  mode: "write",
  params: InvitationToken,
  body: z.object({
    name: z
      .string()
      .trim()
      .min(2)
      .max(120)
      .optional()
      .openapi({ example: "Nguyễn Thị Vân", description: "For a new account; the invited name unless told" }),
    password: z.string().min(10).max(128).openapi({ example: "mot mat khau dai" }),
  }),
  success: z.object({ unitCode: z.string().openapi({ example: "mn-dien-luc" }) }),
  problems: [InvitationGone, WrongPassword, TooManyRequests],
}).run(async (ctx, { params, body }) => {
  const { tenancy, services, now } = ctx;
  const offer = await invitationByToken(tenancy, params.token, now);
  if (!offer) throw InvitationGone();
  const guessed = `password of ${offer.email.toLowerCase()}`;
  if ((await noteAttempt(tenancy, guessed, ATTEMPTS_WINDOW_MINUTES, now)) > ATTEMPTS_MAX)
    throw TooManyRequests();

  const unitCode = await tenancy.outside("write", async (tx) => {
    await lockInvitation(tx, params.token);
    const { email } = offer;
    if (!offer.hasAccount)
      await makeAccount(services.auth, { email, password: body.password, name: body.name ?? offer.name });
    // Also after making one: at the same moment somebody else may have made it, with another password.
    const personId = await personByPassword(services.auth, email, body.password);
    if (!personId) throw WrongPassword();
    await forgetAttempts(tx, guessed);
    return acceptByToken(tx, params.token, personId, ctx.newId(), now);
  });
  if (!unitCode) throw InvitationGone();
  return { unitCode };
});

/** Leaves an account that exists as it is. */
async function makeAccount(
  auth: Auth,
  account: { email: string; password: string; name: string },
): Promise<void> {
  await auth.api.signUpEmail({ body: account });
}

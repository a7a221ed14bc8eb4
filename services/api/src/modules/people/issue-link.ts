import { randomBytes } from "node:crypto";
import { sha256 } from "../../platform/auth/credential.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import { enqueue } from "../../platform/jobs/task.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { invitationsOf } from "./store.ts";

const DAYS_VALID = 7;
const TOKEN_BYTES = 32;

/** A fresh secret for an invitation: the link for a person, the hash for the database. */
export function newLink(ctx: UnitContext) {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return {
    link: `${ctx.services.publicUrl}/loi-moi/${token}`,
    tokenHash: sha256(token),
    expiresAt: new Date(ctx.now.getTime() + DAYS_VALID * 86_400_000),
  };
}

/** The answer that shows a link this once, and the letter that carries it where mail is configured. */
export async function answerWithLink(ctx: UnitContext, id: string, link: string) {
  const [invitation] = await invitationsOf(ctx, { id });
  if (!invitation) throw new Error("the invitation that was made cannot be seen");
  if (ctx.services.canMail) {
    const { email: to, name, unit, invitedBy } = invitation;
    await enqueue(
      ctx,
      mailInvitation,
      { to, name, unitName: unit.name, invitedBy, link, days: DAYS_VALID },
      { jobKey: `invitation ${id}` },
    );
  }
  return { invitation, link, isMailed: ctx.services.canMail };
}

/** A repeated request must not find the link in the memory of answers. */
export const withoutLink = (answer: Readonly<Record<string, unknown>>) => ({ ...answer, link: null });

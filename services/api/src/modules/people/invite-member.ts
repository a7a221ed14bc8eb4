import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { unitByCode } from "../organisations/index.ts";
import { whyNotGrant } from "./domain/granting.ts";
import { answerWithLink, newLink, withoutLink } from "./issue-link.ts";
import { AlreadyMember, MoreThanHeld, NotInUnit, RoleNotOfLevel, WrongUnit } from "./problems.ts";
import { InvitationLink, NameInput, PositionInput, RolesInput } from "./shapes.ts";
import { insertInvitation, lockMembers, personOfUnit, revokeOpenInvitations } from "./store.ts";

export const inviteMember = operation({
  operationId: "inviteMember",
  method: "post",
  path: "/invitations",
  summary: "Invite somebody by link",
  description:
    "Into the acting unit or one beneath it: this is how a unit gets its first administrator. The link works once, for seven days; it is shown this once and mailed where mail is configured. An open invitation of ours to the same e-mail ends.",
  permission: "people.manage",
  mode: "write",
  remember: withoutLink,
  body: z.object({
    email: z.email().max(254).openapi({ example: "van@dienluc.example" }),
    name: NameInput,
    position: PositionInput.optional(),
    roles: RolesInput,
    unit: z
      .string()
      .optional()
      .openapi({ example: "mn-dien-luc", description: "A unit beneath; the acting one unless told" }),
    person: z.uuid().optional().openapi({
      description: "Somebody the unit knows without an account; groups and tasks go over to the account",
    }),
  }),
  success: InvitationLink,
  successStatus: 201,
  problems: [WrongUnit, RoleNotOfLevel, MoreThanHeld, AlreadyMember, NotInUnit],
}).run(async (ctx, { body }) => {
  const unit = await unitByCode(ctx, body.unit ?? ctx.unit.code);
  if (!unit || ctx.unit.ancestors.includes(unit.no)) throw WrongUnit();
  const roles = [...new Set(body.roles)];
  const refused = whyNotGrant(roles, unit.level, ctx.permissions);
  if (refused) throw refused === "not-of-level" ? RoleNotOfLevel() : MoreThanHeld();
  const email = body.email.toLowerCase();
  if (unit.no === ctx.unit.no && (await lockMembers(ctx)).some((member) => member.email === email))
    throw AlreadyMember();
  if (body.person !== undefined) {
    const known = unit.no === ctx.unit.no ? await personOfUnit(ctx, body.person) : undefined;
    if (!known) throw NotInUnit();
    if (known.access) throw AlreadyMember();
  }
  await revokeOpenInvitations(ctx, unit.no, email);
  const { link, tokenHash, expiresAt } = newLink(ctx);
  const id = await insertInvitation(ctx, {
    unitNo: unit.no,
    email,
    name: body.name,
    position: body.position ?? null,
    roles,
    personId: body.person ?? null,
    tokenHash,
    expiresAt,
  });
  ctx.emit({
    name: "people.member-invited",
    subject: id,
    payload: { roles, unitName: unit.name },
    personal: { name: body.name, email },
    concerns: [unit.no],
  });
  return answerWithLink(ctx, id, link);
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { keepsAdministrator, whyNotGrant } from "./domain/granting.ts";
import { LastAdministrator, MoreThanHeld, NoAccess, RoleNotOfLevel } from "./problems.ts";
import { Person, PersonParams, RolesInput } from "./shapes.ts";
import { changeMembership, lockMembers, personOfUnit } from "./store.ts";

export const updateMembership = operation({
  operationId: "updateMembership",
  method: "patch",
  path: "/people/{person}/membership",
  summary: "Change what somebody may do in the unit",
  description:
    "`If-Match` names the version of the person's access. A unit keeps at least one administrator.",
  permission: "people.manage",
  mode: "write",
  ifMatch: true,
  params: PersonParams,
  body: z.object({ roles: RolesInput }),
  success: Person,
  problems: [RoleNotOfLevel, MoreThanHeld, LastAdministrator, NoAccess],
}).run(async (ctx, { params, body }) => {
  const members = await lockMembers(ctx);
  const before = await personOfUnit(ctx, params.person);
  if (!before) throw NotFound();
  if (!before.access) throw NoAccess();
  if (before.access.version !== ctx.expectedVersion) throw VersionMismatch();
  const roles = [...new Set(body.roles)];
  const refused = whyNotGrant(roles, ctx.unit.levelCode, ctx.permissions);
  if (refused) throw refused === "not-of-level" ? RoleNotOfLevel() : MoreThanHeld();
  if (!keepsAdministrator(members, before.id, roles)) throw LastAdministrator();
  await changeMembership(ctx, before.id, { roles });
  ctx.emit({
    name: "people.membership-updated",
    subject: before.id,
    payload: { from: before.access.roles, to: roles },
    personal: { name: before.name },
  });
  const person = await personOfUnit(ctx, before.id);
  if (!person) throw NotFound();
  return person;
});

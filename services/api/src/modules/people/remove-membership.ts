import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { keepsAdministrator } from "./domain/granting.ts";
import { LastAdministrator } from "./problems.ts";
import { PersonParams } from "./shapes.ts";
import { changeMembership, lockMembers, personOfUnit } from "./store.ts";

export const removeMembership = operation({
  operationId: "removeMembership",
  method: "delete",
  path: "/people/{person}/membership",
  summary: "End somebody's access to the unit",
  description:
    "At once, also where they are signed in. They stay in the list of people, and what they did stays under their name.",
  permission: "people.manage",
  mode: "write",
  isForEnded: true,
  params: PersonParams,
  success: "nothing",
  problems: [LastAdministrator],
}).run(async (ctx, { params }) => {
  const members = await lockMembers(ctx);
  const person = await personOfUnit(ctx, params.person);
  if (!person?.access) throw NotFound();
  if (!keepsAdministrator(members, person.id, [])) throw LastAdministrator();
  await changeMembership(ctx, person.id, { isActive: false });
  ctx.emit({
    name: "people.membership-removed",
    subject: person.id,
    payload: { roles: person.access.roles },
    personal: { name: person.name },
  });
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { keepsAdministrator } from "./domain/granting.ts";
import { LastAdministrator } from "./problems.ts";
import { NameInput, Person, PersonParams, PositionInput } from "./shapes.ts";
import { changeMembership, changePerson, lockMembers, personOfUnit } from "./store.ts";

export const updatePerson = operation({
  operationId: "updatePerson",
  method: "patch",
  path: "/people/{person}",
  summary: "Change somebody's name or position, or say that they have left",
  description: "Who has left (`isActive` false) also loses access; what they did stays under their name.",
  permission: "people.manage",
  mode: "write",
  ifMatch: true,
  params: PersonParams,
  body: z
    .object({
      name: NameInput,
      position: PositionInput.nullable(),
      isActive: z.boolean().openapi({ example: true }),
    })
    .partial()
    .refine((change) => Object.keys(change).length > 0),
  success: Person,
  problems: [LastAdministrator],
}).run(async (ctx, { params, body }) => {
  const members = body.isActive === false ? await lockMembers(ctx) : [];
  const before = await personOfUnit(ctx, params.person);
  if (!before) throw NotFound();
  if (body.isActive === false && before.access) {
    if (!keepsAdministrator(members, before.id, [])) throw LastAdministrator();
    await changeMembership(ctx, before.id, { isActive: false });
  }
  if (!(await changePerson(ctx, before.id, ctx.expectedVersion, body))) throw VersionMismatch();
  const person = await personOfUnit(ctx, before.id);
  if (!person) throw NotFound();
  const hasLeft = before.isActive && !person.isActive;
  ctx.emit({
    name: hasLeft ? "people.person-left" : "people.person-updated",
    subject: person.id,
    personal: { name: person.name },
  });
  return person;
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { NameInput, Person, PositionInput } from "./shapes.ts";
import { insertPerson, personOfUnit } from "./store.ts";

export const addPerson = operation({
  operationId: "addPerson",
  method: "post",
  path: "/people",
  summary: "Add somebody who needs no account",
  description:
    "For naming them in groups and tasks. An invitation may give them an account later; their groups and tasks go along.",
  permission: "people.manage",
  mode: "write",
  body: z.object({ name: NameInput, position: PositionInput.optional() }),
  success: Person,
  successStatus: 201,
}).run(async (ctx, { body }) => {
  const person = await personOfUnit(ctx, await insertPerson(ctx, body));
  if (!person) throw NotFound();
  ctx.emit({ name: "people.person-added", subject: person.id, personal: { name: person.name } });
  return person;
});

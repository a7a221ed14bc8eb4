import { operation } from "../../platform/http/operation.ts";
import { codeFromName } from "./domain/unit-code.ts";
import { CodeTaken, NameTaken, WrongLevel, WrongParent } from "./problems.ts";
import { NewUnit, Unit } from "./shapes.ts";
import { allLevels, createUnits, isNameTaken, lockTree, takenCodes, unitByCode } from "./store.ts";

export const createUnit = operation({
  operationId: "createUnit",
  method: "post",
  path: "/units",
  summary: "Make a unit beneath the acting one",
  description:
    "Without a code it gets one from its name: “Trường Mầm non Điện Lực” becomes `mn-dien-luc`, or `mn-dien-luc-2` where that is taken.",
  permission: "units.manage",
  mode: "write",
  body: NewUnit,
  success: Unit,
  successStatus: 201,
  problems: [WrongParent, WrongLevel, NameTaken, CodeTaken],
}).run(async (ctx, { body }) => {
  await lockTree(ctx);
  const { level, parent: parentCode, ...rest } = body;
  const parent = await unitByCode(ctx, parentCode ?? ctx.unit.code);
  // Units above can be seen, too, but nothing may be hung on them.
  if (!parent || parent.closedOn !== null || ctx.unit.ancestors.includes(parent.no)) throw WrongParent();
  const rankOf = new Map((await allLevels(ctx)).map(({ code, rank }) => [code, rank]));
  const [rank, rankAbove] = [rankOf.get(level), rankOf.get(parent.level)];
  if (rank === undefined || rankAbove === undefined || rank <= rankAbove) throw WrongLevel();
  if (await isNameTaken(ctx, parent.code, body.name)) throw NameTaken();
  if (body.code !== undefined && (await takenCodes(ctx, [body.code])).has(body.code)) throw CodeTaken();
  const [row] = await createUnits(ctx, [
    { ...rest, code: body.code ?? codeFromName(body.name), levelCode: level, parentCode: parent.code },
  ]);
  const made = row && (await unitByCode(ctx, row.code));
  if (!made) throw new Error("the unit that was made cannot be seen");
  ctx.emit({
    name: "organisations.unit-created",
    subject: made.code,
    payload: { name: made.name, level, parentName: parent.name },
    concerns: [made.no],
  });
  return made;
});

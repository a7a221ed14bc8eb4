import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { NameTaken } from "./problems.ts";
import { Unit, UnitChange, UnitParams } from "./shapes.ts";
import { changeUnit, isNameTaken, unitByCode } from "./store.ts";

export const updateUnit = operation({
  operationId: "updateUnit",
  method: "patch",
  path: "/units/{code}",
  summary: "Change what a unit is called and what it is",
  description: "The acting unit or one beneath it. Its code, level and place in the tree stay.",
  permission: "units.manage",
  mode: "write",
  ifMatch: true,
  params: UnitParams,
  body: UnitChange,
  success: Unit,
  problems: [NameTaken],
}).run(async (ctx, { params, body }) => {
  const unit = await unitByCode(ctx, params.code);
  if (!unit || ctx.unit.ancestors.includes(unit.no)) throw NotFound();
  if (
    body.name !== undefined &&
    unit.parentCode !== null &&
    (await isNameTaken(ctx, unit.parentCode, body.name, unit.code))
  )
    throw NameTaken();
  if (!(await changeUnit(ctx, unit.no, ctx.expectedVersion, body))) throw VersionMismatch();
  const changed = await unitByCode(ctx, unit.code);
  if (!changed) throw NotFound();
  ctx.emit({
    name: "organisations.unit-updated",
    subject: unit.code,
    payload: { name: changed.name, changed: Object.keys(body) },
    concerns: [unit.no],
  });
  return changed;
});

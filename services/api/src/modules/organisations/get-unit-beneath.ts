import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { Unit, UnitParams } from "./shapes.ts";
import { unitByCode } from "./store.ts";

export const getUnitBeneath = operation({
  operationId: "getUnitBeneath",
  method: "get",
  path: "/units/{code}",
  summary: "One unit of the acting unit's line",
  description: "The acting unit, one above it, or one anywhere beneath it.",
  permission: "units.read",
  mode: "read",
  params: UnitParams,
  success: Unit,
}).run(async (ctx, { params }) => {
  const unit = await unitByCode(ctx, params.code);
  if (!unit) throw NotFound();
  return unit;
});

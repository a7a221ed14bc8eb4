import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { Unit } from "./shapes.ts";
import { unitByCode } from "./store.ts";

export const getUnit = operation({
  operationId: "getUnit",
  method: "get",
  path: "",
  summary: "The acting unit",
  permission: "units.read",
  mode: "read",
  success: Unit,
}).run(async (ctx) => {
  const unit = await unitByCode(ctx, ctx.unit.code);
  if (!unit) throw NotFound();
  return unit;
});

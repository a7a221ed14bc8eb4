import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { UnitHistory } from "./reorganisation-shapes.ts";
import { UnitParams } from "./shapes.ts";
import { lineageOf, statesOf, unitByCode } from "./store.ts";

export const getUnitHistory = operation({
  operationId: "getUnitHistory",
  method: "get",
  path: "/units/{code}/history",
  summary: "What a unit was called, where it stood, whom it came from and who came from it",
  description: "The acting unit or one of its line, ended units as well. As known now.",
  permission: "units.read",
  mode: "read",
  params: UnitParams,
  success: UnitHistory,
}).run(async (ctx, { params }) => {
  const unit = await unitByCode(ctx, params.code);
  if (!unit) throw NotFound();
  return {
    unit: { code: unit.code, name: unit.name, openedOn: unit.openedOn, closedOn: unit.closedOn },
    states: await statesOf(ctx, unit.no),
    ...(await lineageOf(ctx, unit.no)),
  };
});

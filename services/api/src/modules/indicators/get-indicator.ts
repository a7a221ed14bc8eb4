import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { IndicatorDetail, IndicatorParams } from "./shapes.ts";
import { indicatorById, usesOf } from "./store.ts";
import { viewOf } from "./view.ts";

export const getIndicator = operation({
  operationId: "getIndicator",
  method: "get",
  path: "/indicators/{indicator}",
  summary: "One indicator with all its versions",
  permission: "indicators.read",
  mode: "read",
  params: IndicatorParams,
  success: IndicatorDetail,
}).run(async (ctx, { params }) => {
  const row = await indicatorById(ctx, params.indicator);
  if (!row) throw NotFound();
  return { ...viewOf(ctx, row), ...(await usesOf(ctx, row.id)) };
});

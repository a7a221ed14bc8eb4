import { operation } from "../../platform/http/operation.ts";
import { ownIndicatorFor } from "./entry.ts";
import { InUse, NotOwn } from "./problems.ts";
import { IndicatorParams } from "./shapes.ts";
import { removeIndicator, usesOf } from "./store.ts";

export const deleteIndicator = operation({
  operationId: "deleteIndicator",
  method: "delete",
  path: "/indicators/{indicator}",
  summary: "Delete an indicator that nobody asks for",
  permission: "indicators.manage",
  mode: "write",
  ifMatch: true,
  params: IndicatorParams,
  success: "nothing",
  problems: [NotOwn, InUse],
}).run(async (ctx, { params }) => {
  const found = await ownIndicatorFor(ctx, params.indicator);
  const { isAsked, hasFigures } = await usesOf(ctx, found.id);
  if (isAsked || hasFigures) throw InUse();
  await removeIndicator(ctx, found.id);
  ctx.emit({ name: "indicators.deleted", subject: found.id, payload: { code: found.code } });
});

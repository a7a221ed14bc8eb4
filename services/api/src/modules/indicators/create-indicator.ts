import { operation } from "../../platform/http/operation.ts";
import { AlreadyExists } from "../../platform/http/problem.ts";
import { faultsOfRules, faultsOfText } from "./domain/indicator.ts";
import { refuseFaults, rereadIndicator, rulesOf, textOf } from "./entry.ts";
import { Indicator, IndicatorIn } from "./shapes.ts";
import { insertIndicators } from "./store.ts";
import { viewOf } from "./view.ts";

export const createIndicator = operation({
  operationId: "createIndicator",
  method: "post",
  path: "/indicators",
  summary: "Make an indicator of the unit's own",
  description: "Nobody else sees it until a published campaign of the unit asks for it.",
  permission: "indicators.manage",
  mode: "write",
  body: IndicatorIn,
  success: Indicator,
  successStatus: 201,
  problems: [AlreadyExists],
}).run(async (ctx, { body }) => {
  const rules = rulesOf(body);
  const text = textOf(body);
  refuseFaults(ctx, [...faultsOfRules(rules), ...faultsOfText(rules.kind, text)]);

  const id = ctx.newId();
  await insertIndicators(ctx, [
    { id, ...rules, versions: [{ validFrom: body.validFrom, validTo: null, ...text }] },
  ]);
  ctx.emit({ name: "indicators.created", subject: id, payload: { code: rules.code } });
  return viewOf(ctx, await rereadIndicator(ctx, id));
});

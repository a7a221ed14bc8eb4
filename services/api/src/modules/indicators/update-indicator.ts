import { DayField } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { AlreadyExists, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { changesMeaning, faultsOfRules, faultsOfText } from "./domain/indicator.ts";
import { ownIndicatorFor, refuseFaults, rereadIndicator, rulesOf, textOf } from "./entry.ts";
import { HasFigures, NotOwn } from "./problems.ts";
import { Indicator, IndicatorParams, RulesIn, TextIn } from "./shapes.ts";
import { changeIndicator, changeVersion, usesOf } from "./store.ts";
import { viewOf } from "./view.ts";

export const updateIndicator = operation({
  operationId: "updateIndicator",
  method: "put",
  path: "/indicators/{indicator}",
  summary: "Change an indicator of the unit's own",
  description:
    "`version` corrects the wording of a version that exists; a new meaning is a new version. Kind and adding up are fixed once there are figures.",
  permission: "indicators.manage",
  mode: "write",
  ifMatch: true,
  params: IndicatorParams,
  body: RulesIn.extend({ wording: TextIn.extend({ validFrom: DayField }).optional() }),
  success: Indicator,
  problems: [HasFigures, NotOwn, AlreadyExists],
}).run(async (ctx, { params, body }) => {
  const before = await ownIndicatorFor(ctx, params.indicator);
  const rules = rulesOf(body);
  const text = body.wording && textOf(body.wording);
  const isVersion = before.versions.some((version) => version.validFrom === body.wording?.validFrom);
  if (body.wording && !isVersion) throw NotFound();
  const texts = before.versions.map((version) =>
    version.validFrom === body.wording?.validFrom && text ? text : version,
  );
  refuseFaults(ctx, faultsOfRules(rules));
  for (const each of texts) refuseFaults(ctx, faultsOfText(rules.kind, each), "#/wording");
  if (changesMeaning(before, rules) && (await usesOf(ctx, before.id)).hasFigures) throw HasFigures();

  if (!(await changeIndicator(ctx, before.id, rules))) throw VersionMismatch();
  if (body.wording && text) await changeVersion(ctx, before.id, body.wording.validFrom, text);
  ctx.emit({ name: "indicators.updated", subject: before.id, payload: { code: rules.code } });
  return viewOf(ctx, await rereadIndicator(ctx, before.id));
});

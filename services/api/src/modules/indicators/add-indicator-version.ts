import { DayField } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { faultsOfText, succeed } from "./domain/indicator.ts";
import { ownIndicatorFor, refuseFaults, rereadIndicator, textOf } from "./entry.ts";
import { NotOwn, VersionNotLater } from "./problems.ts";
import { Indicator, IndicatorParams, TextIn } from "./shapes.ts";
import { changeIndicator, changeVersion, insertVersion } from "./store.ts";
import { viewOf } from "./view.ts";

export const addIndicatorVersion = operation({
  operationId: "addIndicatorVersion",
  method: "post",
  path: "/indicators/{indicator}/versions",
  summary: "Give an indicator a new meaning from a day on",
  description: "The version before it ends the day before. Periods that ended earlier keep the old wording.",
  permission: "indicators.manage",
  mode: "write",
  ifMatch: true,
  params: IndicatorParams,
  body: TextIn.extend({ validFrom: DayField }),
  success: Indicator,
  successStatus: 201,
  problems: [NotOwn, VersionNotLater],
}).run(async (ctx, { params, body }) => {
  const before = await ownIndicatorFor(ctx, params.indicator);
  const text = textOf(body);
  refuseFaults(ctx, faultsOfText(before.kind, text));
  const succession = succeed(before.versions, body.validFrom);
  if (!succession) throw VersionNotLater();

  if (!(await changeIndicator(ctx, before.id, {}))) throw VersionMismatch();
  await changeVersion(ctx, before.id, succession.closes, { validTo: succession.validTo });
  await insertVersion(
    ctx,
    before.id,
    { validFrom: body.validFrom, validTo: null, ...text },
    before.isPublished,
  );
  ctx.emit({
    name: "indicators.version-added",
    subject: before.id,
    payload: { code: before.code, validFrom: body.validFrom },
  });
  return viewOf(ctx, await rereadIndicator(ctx, before.id));
});

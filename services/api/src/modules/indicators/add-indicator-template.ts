import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { templates } from "./domain/templates.ts";
import { Indicator } from "./shapes.ts";
import { indicatorsInLine, insertIndicators } from "./store.ts";
import { byContent, viewOf } from "./view.ts";

export const addIndicatorTemplate = operation({
  operationId: "addIndicatorTemplate",
  method: "post",
  path: "/indicator-sets",
  summary: "Take over a built-in indicator set",
  description:
    "Codes that the unit or a unit above already has are left as they are. Answers with the whole set.",
  permission: "indicators.manage",
  mode: "write",
  body: z.object({ template: z.string().max(60) }),
  success: z.object({ addedCount: z.int(), items: z.array(Indicator) }),
}).run(async (ctx, { body }) => {
  const template = templates.find(({ key }) => key === body.template);
  if (!template) throw NotFound();
  const codes = new Set(template.indicators.map(({ code }) => code));
  const known = new Set((await indicatorsInLine(ctx)).map((row) => row.code));
  const missing = template.indicators.filter(({ code }) => !known.has(code));
  await insertIndicators(
    ctx,
    missing.map(
      ({ code, kind, isPercent, direction, overUnits, overTime, educationLevel, content, ...rest }) => ({
        id: ctx.newId(),
        code,
        kind,
        isPercent,
        direction,
        overUnits,
        overTime,
        educationLevel,
        content,
        valueMin: rest.valueMin,
        valueMax: rest.valueMax,
        versions: rest.versions,
      }),
    ),
  );
  ctx.emit({
    name: "indicators.template-added",
    subject: template.key,
    payload: { addedCount: missing.length },
  });
  const all = await indicatorsInLine(ctx);
  return {
    addedCount: missing.length,
    items: all
      .filter((row) => codes.has(row.code))
      .map((row) => viewOf(ctx, row))
      .sort(byContent),
  };
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { templates } from "./domain/templates.ts";
import { versionOn } from "./domain/version-on.ts";
import { IndicatorTemplate } from "./shapes.ts";
import { indicatorsInLine } from "./store.ts";

export const listIndicatorTemplates = operation({
  operationId: "listIndicatorTemplates",
  method: "get",
  path: "/indicator-templates",
  summary: "Indicator sets that come with the product",
  permission: "indicators.read",
  mode: "read",
  success: z.object({ items: z.array(IndicatorTemplate) }),
}).run(async (ctx) => {
  const known = new Map((await indicatorsInLine(ctx)).map((row) => [row.code, row.id]));
  const isEnglish = ctx.locale === "en";
  return {
    items: templates.map((template) => ({
      key: template.key,
      name: isEnglish ? template.en : template.vi,
      educationLevel: template.educationLevel,
      indicators: template.indicators.map((indicator) => {
        const text = versionOn(indicator.versions, dayInVietnam(ctx.now)) ?? indicator.versions[0];
        return {
          ...indicator,
          name: isEnglish ? text.nameEn : text.nameVi,
          measure: isEnglish ? text.measureEn : text.measureVi,
          indicatorId: known.get(indicator.code) ?? null,
        };
      }),
    })),
  };
});

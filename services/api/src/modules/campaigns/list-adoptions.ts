import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { reportingUnits, unitByCode } from "../organisations/index.ts";
import { countAdoptions } from "./domain/adoption.ts";
import { campaignOf, criteriaOf } from "./in-force.ts";
import { CampaignParams, UnitName } from "./shapes.ts";
import { ancestorsBelow, plansBelow, unitsDirectlyBelow } from "./store.ts";

const Counts = {
  schoolCount: z.int().openapi({ description: "Units in it that are asked for figures" }),
  adoptedCount: z.int(),
  withTargetsCount: z.int(),
};

export const listAdoptions = operation({
  operationId: "listAdoptions",
  method: "get",
  path: "/campaigns/{campaign}/adoptions",
  summary: "Which units below have made their plan, and which lack targets",
  description:
    "The units directly below the acting one, or below `under`. Drafts of others are not seen: they count as none.",
  permission: "campaigns.read",
  mode: "read",
  params: CampaignParams,
  query: z.object({ under: z.string().optional() }),
  success: z.object({
    under: z.object({ code: z.string(), name: z.string() }),
    items: z.array(
      z
        .object({
          unit: UnitName,
          isReporting: z.boolean(),
          state: z.enum(["none", "running", "closed"]),
          documentNumber: z.string().nullable(),
          documentOn: z.iso.date().nullable(),
          publishedAt: z.iso.datetime({ offset: true }).nullable(),
          targetCount: z.int().openapi({ description: "Indicators for which it has set targets of its own" }),
          ...Counts,
        })
        .openapi("CampaignAdoption"),
    ),
    total: z.object(Counts),
  }),
}).run(async (ctx, { params, query }) => {
  const under = await unitByCode(ctx, query.under ?? ctx.unit.code);
  const ancestors = await ancestorsBelow(ctx);
  const campaign = await campaignOf(ctx, params.campaign);
  if (!under || !ancestors.has(under.no) || !campaign) throw NotFound();
  const today = dayInVietnam(ctx.now);
  const levels = educationLevels(await criteriaOf(ctx, params.campaign, { unitNo: under.no }));
  const schools = (await reportingUnits(ctx, under.no)).filter(
    (school) =>
      school.openedOn <= today &&
      school.closedOn === null &&
      (levels === undefined || school.educationLevel === null || levels.has(school.educationLevel)),
  );
  const asked = new Set(schools.map(({ no }) => no));
  const plans = await plansBelow(ctx, params.campaign);
  const children = (await unitsDirectlyBelow(ctx, under.no)).filter(
    (child) => child.closedOn === null && (!child.isReporting || asked.has(child.no)),
  );
  const counts = countAdoptions(children, [...asked], ancestors, plans);
  const planOf = new Map(plans.map((plan) => [plan.unitNo, plan]));
  const items = children.map(({ no, isReporting, closedOn: _, ...unit }) => {
    const plan = planOf.get(no);
    return {
      unit,
      isReporting,
      state: (plan?.status ?? "none") as "none" | "running" | "closed",
      documentNumber: plan?.documentNumber ?? null,
      documentOn: plan?.documentOn ?? null,
      publishedAt: plan?.publishedAt?.toISOString() ?? null,
      targetCount: plan?.targetCount ?? 0,
      ...(counts.get(no) ?? { schoolCount: 0, adoptedCount: 0, withTargetsCount: 0 }),
    };
  });
  const sum = (field: "schoolCount" | "adoptedCount" | "withTargetsCount") =>
    items.reduce((total, item) => total + item[field], 0);
  return {
    under: { code: under.code, name: under.name },
    items,
    total: {
      schoolCount: sum("schoolCount"),
      adoptedCount: sum("adoptedCount"),
      withTargetsCount: sum("withTargetsCount"),
    },
  };
});

/** Levels that a set of criteria speaks to; undefined where it speaks to all. */
function educationLevels(criteria: readonly { readonly educationLevel: string | null }[]) {
  const named = criteria.map((one) => one.educationLevel);
  return named.length && named.every((level) => level !== null) ? new Set(named) : undefined;
}

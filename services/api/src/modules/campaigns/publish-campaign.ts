import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { publishIndicators } from "../indicators/index.ts";
import { missingFor } from "./domain/readiness.ts";
import { changed, ownPlanInVersion } from "./entry.ts";
import { criteriaOf, periodsOf, withTargets } from "./in-force.ts";
import { AlreadyPublished, Closed, NoPlan, NothingToAdopt, NotReady } from "./problems.ts";
import { dayOfPlan, findingsOf } from "./read-plan.ts";
import { CampaignChanged, CampaignParams, PlanFinding } from "./shapes.ts";
import { basisRows, insertDocument, publishParts, sectionRows, showPlanDocument } from "./store.ts";

export const publishCampaign = operation({
  operationId: "publishCampaign",
  method: "put",
  path: "/campaigns/{campaign}/publication",
  summary: "Publish the unit's plan",
  description:
    "From now on every unit beneath reads it, and those above read it as a plan. Refused without criteria or, for the launching unit, without a calendar. Doubtful things (bases not in force on the plan's date, gaps in the numbering) are answered as findings and stop nothing.",
  permission: "campaigns.publish",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  success: CampaignChanged.extend({ findings: z.array(PlanFinding) }),
  problems: [NoPlan, Closed, AlreadyPublished, NotReady, NothingToAdopt],
}).run(async (ctx, { params }) => {
  const { plan, campaign, isRoot } = await ownPlanInVersion(ctx, params.campaign);
  if (plan.isPublished) throw AlreadyPublished();
  if (!isRoot && campaign.status !== "running") throw NothingToAdopt();
  const dated = { ...plan, documentOn: plan.documentOn ?? dayInVietnam(ctx.now) };
  const criteria = await criteriaOf(ctx, campaign, { on: dayOfPlan(ctx, dated) });
  const periods = await periodsOf(ctx, campaign);
  const missing = missingFor({ isRoot, criteriaCount: criteria.length, periodCount: periods.length });
  if (missing.length) throw NotReady({ extra: { missing } });

  const answer = await changed(ctx, plan, {
    status: "running",
    isPublished: true,
    publishedAt: ctx.now,
    documentOn: dated.documentOn,
    editedAt: null,
  });
  await publishParts(ctx, plan.id);
  await publishIndicators(
    ctx,
    criteria.filter((one) => one.unitNo === ctx.unit.no).map((one) => one.indicatorId),
  );
  // A numbered plan can be cited: it enters the unit's library, for the plans below to name as their basis.
  await showPlanDocument(ctx, dated, true);
  if (plan.documentNumber)
    await insertDocument(ctx, {
      id: ctx.newId(),
      number: plan.documentNumber,
      title: plan.planTitle ?? plan.name,
      kind: "plan",
      issuer: ctx.unit.name,
      issuedOn: dated.documentOn,
    });
  const findings = await findingsOf(ctx, dated, {
    sections: await sectionRows(ctx, plan.id, ctx.unit.no),
    bases: await basisRows(ctx, plan.id, [ctx.unit.no]),
    criteria: await withTargets(ctx, plan.id, criteria),
    on: dated.documentOn,
  });
  ctx.emit({
    name: "campaigns.published",
    subject: plan.id,
    payload: { name: plan.name, documentNumber: plan.documentNumber, isRoot },
  });
  return { ...answer, findings };
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { campaignOf } from "./in-force.ts";
import { NoPlan, NotPublished } from "./problems.ts";
import { CampaignParams } from "./shapes.ts";
import { acknowledge } from "./store.ts";

export const acknowledgeCampaign = operation({
  operationId: "acknowledgeCampaign",
  method: "put",
  path: "/campaigns/{campaign}/acknowledgement",
  summary: "Confirm having read the unit's plan",
  description: "For oneself only, in its newest edition. Confirming the same edition again changes nothing.",
  permission: "campaigns.acknowledge",
  mode: "write",
  params: CampaignParams,
  success: z.object({ acknowledgedAt: z.iso.datetime({ offset: true }) }),
  problems: [NoPlan, NotPublished],
}).run(async (ctx, { params }) => {
  const campaign = await campaignOf(ctx, params.campaign);
  if (!campaign) throw NotFound();
  if (!campaign.own) throw NoPlan();
  if (!campaign.own.isPublished) throw NotPublished();
  const at = await acknowledge(ctx, params.campaign, campaign.own.edition);
  ctx.emit({ name: "campaigns.acknowledged", subject: params.campaign });
  return { acknowledgedAt: at.toISOString() };
});

import { z } from "@hono/zod-openapi";
import { isBeneath, operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { campaignOf } from "./in-force.ts";
import { readPlan } from "./read-plan.ts";
import { Campaign, CampaignParams } from "./shapes.ts";

export const getCampaign = operation({
  operationId: "getCampaign",
  method: "get",
  path: "/campaigns/{campaign}",
  summary: "A campaign's plan, whole",
  description:
    "The unit's own plan; where it has none, that of the nearest unit above. `unit` asks for the plan of another unit of the line, above or below.",
  permission: "campaigns.read",
  mode: "read",
  isLogged: true,
  params: CampaignParams,
  query: z.object({ unit: z.string().optional().openapi({ example: "mn-dien-luc" }) }),
  success: Campaign,
}).run(async (ctx, { params, query }) => {
  const of = query.unit === undefined ? undefined : await unitByCode(ctx, query.unit);
  if (query.unit !== undefined && !of) throw NotFound();
  const campaign = await campaignOf(ctx, params.campaign, of?.no);
  const plan = of ? campaign?.own : campaign?.nearest;
  if (!campaign || !plan) throw NotFound();
  if (isBeneath(ctx, plan.unitNo))
    ctx.emit({
      name: "campaigns.plan-read",
      subject: plan.id,
      payload: { name: plan.name },
      concerns: [plan.unitNo],
    });
  return readPlan(ctx, campaign, plan);
});

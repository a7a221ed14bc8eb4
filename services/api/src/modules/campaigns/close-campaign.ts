import { operation } from "../../platform/http/operation.ts";
import { changed, ownPlanInVersion } from "./entry.ts";
import { Closed, NoPlan, NotPublished } from "./problems.ts";
import { CampaignChanged, CampaignParams } from "./shapes.ts";

export const closeCampaign = operation({
  operationId: "closeCampaign",
  method: "put",
  path: "/campaigns/{campaign}/closure",
  summary: "Close the unit's plan",
  description:
    "Where the unit launched the campaign, nobody reports to it any more. What was sent stays readable.",
  permission: "campaigns.publish",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  success: CampaignChanged,
  problems: [NoPlan, Closed, NotPublished],
}).run(async (ctx, { params }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  if (!plan.isPublished) throw NotPublished();
  ctx.emit({ name: "campaigns.closed", subject: plan.id, payload: { name: plan.name } });
  return changed(ctx, plan, { status: "closed" });
});

import { operation } from "../../platform/http/operation.ts";
import { ownPlanInVersion } from "./entry.ts";
import { AlreadyPublished, Closed, NoPlan } from "./problems.ts";
import { CampaignParams } from "./shapes.ts";
import { removeCampaign } from "./store.ts";

export const deleteCampaign = operation({
  operationId: "deleteCampaign",
  method: "delete",
  path: "/campaigns/{campaign}",
  summary: "Delete the unit's draft of a campaign or plan",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  success: "nothing",
  problems: [NoPlan, Closed, AlreadyPublished],
}).run(async (ctx, { params }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  if (plan.isPublished) throw AlreadyPublished();
  await removeCampaign(ctx, plan.id);
  ctx.emit({ name: "campaigns.deleted", subject: plan.id, payload: { name: plan.name } });
});

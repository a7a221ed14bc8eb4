import { operation } from "../../platform/http/operation.ts";
import { inUseText } from "./domain/withdrawal.ts";
import { changed, ownPlanInVersion } from "./entry.ts";
import { Closed, InUse, NoPlan, NotPublished } from "./problems.ts";
import { CampaignChanged, CampaignParams } from "./shapes.ts";
import { adoptersBelow, countReports, publishParts, showPlanDocument } from "./store.ts";

export const withdrawCampaign = operation({
  operationId: "withdrawCampaign",
  method: "delete",
  path: "/campaigns/{campaign}/publication",
  summary: "Take the unit's published plan back to a draft",
  description:
    "Refused once a unit beneath has published its own plan from it, or the unit or one beneath has sent a report. A draft beneath, which nobody else sees, stays as it is and waits for the plan to be published again; staff are then asked to confirm it anew.",
  permission: "campaigns.publish",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  success: CampaignChanged,
  problems: [NoPlan, Closed, NotPublished, InUse],
}).run(async (ctx, { params }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  if (!plan.isPublished) throw NotPublished();
  const units = await adoptersBelow(ctx, plan.id);
  const reports = await countReports(ctx, plan.id);
  if (units.length || reports) throw InUse({ detail: inUseText(units, reports), extra: { units, reports } });
  const answer = await changed(ctx, plan, {
    status: "draft",
    isPublished: false,
    publishedAt: null,
    edition: plan.edition + 1,
    editionNote: null,
    editedAt: null,
  });
  await publishParts(ctx, plan.id, false);
  await showPlanDocument(ctx, plan, false);
  ctx.emit({ name: "campaigns.withdrawn", subject: plan.id, payload: { name: plan.name } });
  return answer;
});

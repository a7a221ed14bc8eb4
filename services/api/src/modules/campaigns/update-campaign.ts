import { operation } from "../../platform/http/operation.ts";
import { changed, ownPlanInVersion, refuseDates } from "./entry.ts";
import { Closed, NoPlan, NotLauncher } from "./problems.ts";
import { CampaignChange, CampaignChanged, CampaignParams } from "./shapes.ts";

/** The same for every unit that takes part. */
const launcherFields = ["name", "form", "startsOn", "endsOn"] as const;

export const updateCampaign = operation({
  operationId: "updateCampaign",
  method: "patch",
  path: "/campaigns/{campaign}",
  summary: "Change what stands at the head of the unit's plan",
  description:
    "Name, form and dates belong to the unit that launched the campaign; everything else to each plan.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: CampaignChange,
  success: CampaignChanged,
  problems: [NoPlan, Closed, NotLauncher],
}).run(async (ctx, { params, body }) => {
  const { plan, isRoot } = await ownPlanInVersion(ctx, params.campaign);
  const touches = launcherFields.some((field) => body[field] !== undefined && body[field] !== plan[field]);
  if (!isRoot && touches) throw NotLauncher();
  refuseDates(ctx, { startsOn: body.startsOn ?? plan.startsOn, endsOn: body.endsOn ?? plan.endsOn });
  const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  ctx.emit({ name: "campaigns.updated", subject: plan.id, payload: { fields: Object.keys(change) } });
  return changed(ctx, plan, change);
});

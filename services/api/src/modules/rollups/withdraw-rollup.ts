import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { campaignOf } from "../campaigns/index.ts";
import { NothingToWithdraw } from "./problems.ts";
import { CampaignParam, PeriodKey, Publication } from "./shapes.ts";
import { publicationsOf, withdrawPublication } from "./store.ts";

export const withdrawRollup = operation({
  operationId: "withdrawRollup",
  method: "post",
  path: "/campaigns/{campaign}/publications/{period}/withdrawal",
  summary: "Withdraw the unit's publication of a period's totals",
  description:
    "From then on `tree=published` means the publication of the nearest unit above, if there is one. Everybody who saw the publication sees that it was withdrawn, and why. The period can be published again.",
  permission: "rollups.publish",
  mode: "write",
  params: CampaignParam.extend({ period: PeriodKey }),
  body: z.object({ reason: z.string().trim().min(1).max(2000) }),
  success: Publication,
  problems: [NothingToWithdraw],
}).run(async (ctx, { params, body }) => {
  const { campaign, period } = params;
  if (!(await campaignOf(ctx, campaign))) throw NotFound();
  if (!(await withdrawPublication(ctx, { campaignId: campaign, period, reason: body.reason })))
    throw NothingToWithdraw();
  ctx.emit({ name: "rollups.withdrawn", subject: campaign, payload: { period, reason: body.reason } });
  const withdrawn = (await publicationsOf(ctx, campaign)).find(
    (one) => one.period === period && one.unit.code === ctx.unit.code,
  );
  if (!withdrawn) throw new Error("the publication cannot be seen");
  return withdrawn;
});

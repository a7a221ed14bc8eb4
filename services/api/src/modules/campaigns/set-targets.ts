import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { targetFault } from "./domain/readiness.ts";
import { changed, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { criteriaOf } from "./in-force.ts";
import { Closed, NoPlan } from "./problems.ts";
import { CampaignChanged, CampaignParams, TargetIn } from "./shapes.ts";
import { replaceTargets } from "./store.ts";

export const setTargets = operation({
  operationId: "setTargets",
  method: "put",
  path: "/campaigns/{campaign}/targets",
  summary: "Replace the unit's own targets by year",
  description: "Where the unit sets none, the target of the nearest unit above applies.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ targets: z.array(TargetIn).max(3000) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan, campaign } = await ownPlanInVersion(ctx, params.campaign);
  const criteria = new Map((await criteriaOf(ctx, campaign)).map((one) => [one.indicatorId, one]));
  const [first, last] = [Number(campaign.startsOn.slice(0, 4)), Number(campaign.endsOn.slice(0, 4))];
  const seen = new Set<string>();
  refuseEntries(
    ctx,
    "targets",
    body.targets.flatMap(({ indicatorId, year, value }, at) => {
      const criterion = criteria.get(indicatorId);
      if (!criterion)
        return [
          entryFault(
            at,
            "indicatorId",
            "unknown",
            "Chỉ số không nằm trong bộ tiêu chí.",
            "The campaign does not ask for this indicator.",
          ),
        ];
      if (year < first || year > last)
        return [
          entryFault(
            at,
            "year",
            "outside",
            `Năm phải từ ${first} đến ${last}.`,
            `The year must lie between ${first} and ${last}.`,
          ),
        ];
      if (seen.has(`${indicatorId} ${year}`))
        return [entryFault(at, "year", "repeated", "Chỉ tiêu này có hai lần.", "This target stands twice.")];
      seen.add(`${indicatorId} ${year}`);
      const wrong = targetFault(criterion, value);
      return wrong ? [{ at, field: "value", ...wrong }] : [];
    }),
  );
  await replaceTargets(ctx, plan, body.targets);
  ctx.emit({ name: "campaigns.targets-set", subject: plan.id, payload: { count: body.targets.length } });
  return changed(ctx, plan);
});

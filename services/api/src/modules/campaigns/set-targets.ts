import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { normalise } from "../../shared/decimal.ts";
import { targetFault, weakerTarget } from "./domain/readiness.ts";
import { edited, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { criteriaOf, withTargets } from "./in-force.ts";
import { Closed, NoPlan } from "./problems.ts";
import { CampaignChanged, CampaignParams, TargetIn } from "./shapes.ts";
import { replaceTargets } from "./store.ts";

export const setTargets = operation({
  operationId: "setTargets",
  method: "put",
  path: "/campaigns/{campaign}/targets",
  summary: "Replace the unit's own targets by year",
  description:
    "Where the unit sets none, the target from above applies. A new or changed target that asks for less than the one in force from above is refused, except for what is summed over schools: there each names its own part.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ targets: z.array(TargetIn).max(3000) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan, campaign } = await ownPlanInVersion(ctx, params.campaign);
  const asked = await withTargets(ctx, plan.id, await criteriaOf(ctx, campaign));
  const criteria = new Map(asked.map((one) => [one.indicatorId, one]));
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
      if (wrong) return [{ at, field: "value", ...wrong }];
      const beside = criterion.targets.find((target) => target.year === year);
      // What stood before its superior asked for more counts no longer, and is in nobody's way.
      if (!beside?.above || beside.own?.value === normalise(value)) return [];
      const setter = campaign.line.find((row) => row.unitNo === beside.above?.unitNo);
      const weak = weakerTarget(criterion, value, {
        value: beside.above.value,
        setBy: setter?.unitShortName ?? criterion.unitShortName,
      });
      return weak ? [{ at, field: "value", ...weak }] : [];
    }),
  );
  await replaceTargets(ctx, plan, body.targets);
  ctx.emit({ name: "campaigns.targets-set", subject: plan.id, payload: { count: body.targets.length } });
  return edited(ctx, plan);
});

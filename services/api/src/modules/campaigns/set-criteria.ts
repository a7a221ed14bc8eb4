import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { indicatorsInLine, indicatorsWithFigures, publishIndicators } from "../indicators/index.ts";
import { edited, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { Closed, HasFigures, NoPlan, SetAbove } from "./problems.ts";
import { CampaignChanged, CampaignParams, CriterionIn } from "./shapes.ts";
import { criteriaRows, replaceCriteria } from "./store.ts";

export const setCriteria = operation({
  operationId: "setCriteria",
  method: "put",
  path: "/campaigns/{campaign}/criteria",
  summary: "Replace the criteria that the unit itself asks for",
  description:
    "In order. What units above ask for is inherited and cannot be named here. A criterion with figures stays, with its frequency.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ criteria: z.array(CriterionIn).max(300) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed, SetAbove, HasFigures],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  const usable = new Map((await indicatorsInLine(ctx)).map((row) => [row.id, row]));
  refuseEntries(
    ctx,
    "criteria",
    body.criteria.flatMap(({ indicatorId, weight }, at) => {
      if (!usable.has(indicatorId))
        return [
          entryFault(at, "indicatorId", "unknown", "Không thấy chỉ số này.", "There is no such indicator."),
        ];
      if (body.criteria.findIndex((one) => one.indicatorId === indicatorId) < at)
        return [
          entryFault(at, "indicatorId", "repeated", "Chỉ số này có hai lần.", "This indicator stands twice."),
        ];
      if (weight.startsWith("-"))
        return [entryFault(at, "weight", "negative", "Trọng số không âm.", "A weight is not negative.")];
      return [];
    }),
  );
  const before = await criteriaRows(ctx, plan.id, [...ctx.unit.ancestors, ctx.unit.no]);
  const above = new Set(before.filter((row) => row.unitNo !== ctx.unit.no).map((row) => row.indicatorId));
  const codes = (ids: readonly string[]) => ids.map((id) => usable.get(id)?.code ?? id);
  const again = body.criteria.map(({ indicatorId }) => indicatorId).filter((id) => above.has(id));
  if (again.length) throw SetAbove({ extra: { indicatorCodes: codes(again) } });
  const after = new Map(body.criteria.map((criterion) => [criterion.indicatorId, criterion]));
  const touched = before
    .filter((row) => row.unitNo === ctx.unit.no && after.get(row.indicatorId)?.frequency !== row.frequency)
    .map((row) => row.indicatorId);
  const fixed = await indicatorsWithFigures(ctx, plan.id, touched);
  if (fixed.length) throw HasFigures({ extra: { indicatorCodes: codes(fixed) } });

  await replaceCriteria(
    ctx,
    plan,
    body.criteria.map((criterion) => ({
      ...criterion,
      indicatorUnitNo: usable.get(criterion.indicatorId)?.unitNo ?? ctx.unit.no,
    })),
  );
  if (plan.isPublished) await publishIndicators(ctx, [...after.keys()]);
  ctx.emit({ name: "campaigns.criteria-set", subject: plan.id, payload: { count: body.criteria.length } });
  return edited(ctx, plan);
});

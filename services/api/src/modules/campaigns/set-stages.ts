import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { edited, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { CampaignChanged, CampaignParams, StageIn } from "./shapes.ts";
import { replaceStages } from "./store.ts";

export const setStages = operation({
  operationId: "setStages",
  method: "put",
  path: "/campaigns/{campaign}/stages",
  summary: "Replace the stages, yearly phases and reviews of the unit's plan",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ stages: z.array(StageIn).max(100) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  refuseEntries(
    ctx,
    "stages",
    body.stages.flatMap(({ startsOn, endsOn }, at) =>
      startsOn && endsOn && endsOn < startsOn
        ? [
            entryFault(
              at,
              "endsOn",
              "order",
              "Ngày kết thúc trước ngày bắt đầu.",
              "The last day is before the first.",
            ),
          ]
        : [],
    ),
  );
  await replaceStages(ctx, plan, body.stages);
  ctx.emit({ name: "campaigns.stages-set", subject: plan.id, payload: { count: body.stages.length } });
  return edited(ctx, plan);
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { AlreadyPublished, NotOver } from "./problems.ts";
import { CampaignParam, PeriodKey, Publication } from "./shapes.ts";
import { publicationsOf, publish } from "./store.ts";
import { subjectOf } from "./subject.ts";
import { treeQuery } from "./tree-choice.ts";

export const publishRollup = operation({
  operationId: "publishRollup",
  method: "post",
  path: "/campaigns/{campaign}/publications",
  summary: "Publish the totals of a period, in the tree they are put together in",
  description:
    "Fixes the tree, as it is known at this moment; the figures are not copied. Whoever asks later for `tree=published` adds up in this very tree, whatever has been re-organised since.",
  permission: "rollups.publish",
  mode: "write",
  params: CampaignParam,
  body: z.object({
    period: PeriodKey,
    tree: treeQuery.openapi({ description: "`now`, `then` or a day" }),
    note: z.string().trim().max(2000).nullable().default(null),
  }),
  success: Publication,
  successStatus: 201,
  problems: [NotOver, AlreadyPublished],
}).run(async (ctx, { params, body }) => {
  const subject = await subjectOf(ctx, { campaign: params.campaign, period: body.period, tree: body.tree });
  if (subject.endsOn >= subject.today) throw NotOver();
  const published = await publish(ctx, {
    campaignId: subject.campaign.id,
    period: body.period,
    treeOn: subject.choice.moment?.on ?? subject.today,
    note: body.note,
  });
  if (!published) throw AlreadyPublished();
  ctx.emit({
    name: "rollups.published",
    subject: params.campaign,
    payload: { period: body.period, treeOn: subject.choice.moment?.on ?? subject.today },
  });
  const made = (await publicationsOf(ctx, params.campaign)).find(
    (one) => one.period === body.period && one.unit.code === ctx.unit.code,
  );
  if (!made) throw new Error("the publication cannot be seen");
  return made;
});

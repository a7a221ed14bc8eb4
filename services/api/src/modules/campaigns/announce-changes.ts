import { z } from "@hono/zod-openapi";
import { textField } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { changed, ownPlanInVersion } from "./entry.ts";
import { Closed, NoPlan, NotPublished } from "./problems.ts";
import { CampaignChanged, CampaignParams } from "./shapes.ts";

export const announceChanges = operation({
  operationId: "announceChanges",
  method: "put",
  path: "/campaigns/{campaign}/edition",
  summary: "Say whether what was changed in the published plan concerns everybody",
  description:
    "Where it does, staff are asked to confirm the plan again and earlier confirmations count as of an earlier edition. Where it does not (a typing error, a task passed on), everything stays as it is.",
  permission: "campaigns.publish",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({
    needsConfirming: z.boolean(),
    note: textField(500, 0)
      .nullable()
      .default(null)
      .transform((text) => text || null)
      .openapi({ description: "What has changed, in a sentence that staff read" }),
  }),
  success: CampaignChanged,
  problems: [NoPlan, Closed, NotPublished],
}).run(async (ctx, { params, body: { needsConfirming, note } }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  if (!plan.isPublished) throw NotPublished();
  const answer = await changed(ctx, plan, {
    editedAt: null,
    ...(needsConfirming ? { edition: plan.edition + 1, editionNote: note } : {}),
  });
  ctx.emit({ name: "campaigns.changes-announced", subject: plan.id, payload: { needsConfirming } });
  return answer;
});

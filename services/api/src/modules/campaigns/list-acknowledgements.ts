import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { groupsOf } from "../people/index.ts";
import { campaignOf } from "./in-force.ts";
import { NoPlan } from "./problems.ts";
import { CampaignParams } from "./shapes.ts";
import { staffWithAcknowledgements } from "./store.ts";

export const listAcknowledgements = operation({
  operationId: "listAcknowledgements",
  method: "get",
  path: "/campaigns/{campaign}/acknowledgements",
  summary: "Who of the staff has confirmed the plan, and who has not",
  permission: "campaigns.read",
  mode: "read",
  params: CampaignParams,
  success: z.object({
    confirmedCount: z.int(),
    items: z.array(
      z
        .object({
          personId: z.uuid(),
          name: z.string(),
          position: z.string().nullable(),
          groups: z.array(z.string()),
          acknowledgedAt: z.iso.datetime({ offset: true }).nullable(),
        })
        .openapi("Acknowledgement"),
    ),
  }),
  problems: [NoPlan],
}).run(async (ctx, { params }) => {
  const campaign = await campaignOf(ctx, params.campaign);
  if (!campaign) throw NotFound();
  if (!campaign.own) throw NoPlan();
  const groups = await groupsOf(ctx);
  const items = (await staffWithAcknowledgements(ctx, params.campaign)).map(
    ({ acknowledgedAt, ...person }) => ({
      ...person,
      groups: groups.filter(({ memberIds }) => memberIds.includes(person.personId)).map(({ name }) => name),
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    }),
  );
  const missing = items.filter((item) => item.acknowledgedAt === null);
  const confirmed = items.filter((item) => item.acknowledgedAt !== null);
  return { confirmedCount: confirmed.length, items: [...missing, ...confirmed] };
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { groupsOf } from "../people/index.ts";
import { acknowledgementState, acknowledgementStates } from "./domain/acknowledgement.ts";
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
    confirmedCount: z.int().openapi({ description: "Who has confirmed the newest edition" }),
    items: z.array(
      z
        .object({
          personId: z.uuid(),
          name: z.string(),
          position: z.string().nullable(),
          groups: z.array(z.string()),
          state: z.enum(acknowledgementStates),
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
  const { edition: newest } = campaign.own;
  const groups = await groupsOf(ctx);
  const items = (await staffWithAcknowledgements(ctx, params.campaign)).map(
    ({ acknowledgedAt, edition, ...person }) => ({
      ...person,
      state: acknowledgementState(newest, edition),
      groups: groups.filter(({ memberIds }) => memberIds.includes(person.personId)).map(({ name }) => name),
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    }),
  );
  const confirmed = items.filter((item) => item.state === "confirmed").length;
  const inOrder = acknowledgementStates.flatMap((state) => items.filter((item) => item.state === state));
  return { confirmedCount: confirmed, items: inOrder };
});

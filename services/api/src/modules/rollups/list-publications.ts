import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { campaignOf } from "../campaigns/index.ts";
import { CampaignParam, Publication } from "./shapes.ts";
import { publicationsOf } from "./store.ts";

export const listPublications = operation({
  operationId: "listPublications",
  method: "get",
  path: "/campaigns/{campaign}/publications",
  summary: "Periods whose totals the unit, or one above or beneath it, has published",
  permission: "rollups.read",
  mode: "read",
  params: CampaignParam,
  success: z.object({ items: z.array(Publication) }),
}).run(async (ctx, { params }) => {
  if (!(await campaignOf(ctx, params.campaign))) throw NotFound();
  return { items: await publicationsOf(ctx, params.campaign) };
});

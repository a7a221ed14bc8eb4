import { operation } from "../../platform/http/operation.ts";
import { compare } from "./comparison.ts";
import { NotPublished, UnknownIndicator } from "./problems.ts";
import { CampaignParam, Comparison, ComparisonQuery } from "./shapes.ts";

export const getComparison = operation({
  operationId: "getComparison",
  method: "get",
  path: "/campaigns/{campaign}/comparison",
  summary: "Units side by side: an indicator or the weighted score, in any period",
  description:
    "One row for each unit directly beneath `under`, or for each school. Ratios are sums over sums, missing is not zero, and every number carries its coverage. A figure counts from the moment it is sent. Rows come in pages; the summary, ranks and bands are of all of them.",
  permission: "rollups.read",
  mode: "read",
  isLogged: true,
  params: CampaignParam,
  query: ComparisonQuery,
  success: Comparison,
  problems: [UnknownIndicator, NotPublished],
}).run((ctx, { params, query: { q, page, limit, ...query } }) =>
  compare(ctx, params.campaign, query, "compared", { q, page, limit }),
);

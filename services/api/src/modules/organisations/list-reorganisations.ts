import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { ReorganisationList } from "./reorganisation-shapes.ts";
import { reorganisationView } from "./reorganisation-view.ts";
import { reorganisationsInSight } from "./store.ts";

export const listReorganisations = operation({
  operationId: "listReorganisations",
  method: "get",
  path: "/reorganisations",
  summary: "Re-organisations along the unit's line",
  description:
    "Ordered by the unit itself, by one above it or by one beneath it, and planned ones that concern it; newest day first.",
  permission: "units.read",
  mode: "read",
  query: z.object({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  success: ReorganisationList,
}).run(async (ctx, { query: { page, limit } }) => {
  const { rows, total } = await reorganisationsInSight(ctx, page, limit);
  return { items: rows.map((row) => reorganisationView(row, ctx.locale)), total, page, limit };
});

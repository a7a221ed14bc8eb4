import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { changeKinds } from "./domain/reorganisation/effects.ts";
import { ReorganisationDetail } from "./reorganisation-shapes.ts";
import { reorganisationView } from "./reorganisation-view.ts";
import {
  allLevels,
  plannedChangesOf,
  plannedLevels,
  renamedLevels,
  reorganisationById,
  reorganisedUnits,
} from "./store.ts";

export const getReorganisation = operation({
  operationId: "getReorganisation",
  method: "get",
  path: "/reorganisations/{id}",
  summary: "What a re-organisation changed, by whom and on which basis",
  description:
    "The units it touched, as far as the acting unit sees them, page by page; of one that was not carried out, what it would have changed as the tree stood when it was ordered.",
  permission: "units.read",
  mode: "read",
  params: z.object({ id: z.uuid() }),
  query: z.object({
    change: z.enum(changeKinds).optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  success: ReorganisationDetail,
}).run(async (ctx, { params, query }) => {
  const row = await reorganisationById(ctx, params.id);
  if (!row) throw NotFound();
  const names = new Map((await allLevels(ctx)).map(({ code, name }) => [code, name]));
  const isDone = row.state === "done";
  const { items, total } = isDone
    ? await reorganisedUnits(ctx, row.id, query)
    : await plannedChangesOf(ctx, row.id, query);
  return {
    ...reorganisationView(row, ctx.locale),
    units: {
      items: items.map((unit) => ({ ...unit, levelName: names.get(unit.level) ?? unit.level })),
      total,
      page: query.page,
      limit: query.limit,
    },
    levels: isDone ? await renamedLevels(ctx, row.id) : await plannedLevels(ctx, row.id),
  };
});

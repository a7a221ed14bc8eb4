import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { Cluster } from "./shapes.ts";
import { clustersOf, unitByCode } from "./store.ts";

export const listClusters = operation({
  operationId: "listClusters",
  method: "get",
  path: "/clusters",
  summary: "Peer clusters: the unit's own, and those above that it is in",
  description:
    "Units grouped for comparison, never for access. With `owner` those of that unit. Ended ones, too; members of a cluster are those of `on`, or of the nearest day on which it existed.",
  permission: "units.read",
  mode: "read",
  query: z.object({
    owner: z
      .string()
      .max(200)
      .optional()
      .openapi({ example: "so-gddt-thai-nguyen", description: "Clusters that this unit has set up" }),
    on: z.iso.date().optional().openapi({ description: "Today unless told" }),
  }),
  success: z.object({ items: z.array(Cluster) }),
}).run(async (ctx, { query }) => {
  const owner = query.owner === undefined ? undefined : await unitByCode(ctx, query.owner);
  if (query.owner !== undefined && !owner) throw NotFound();
  return { items: await clustersOf(ctx, { ownerNo: owner?.no, on: query.on ?? dayInVietnam(ctx.now) }) };
});

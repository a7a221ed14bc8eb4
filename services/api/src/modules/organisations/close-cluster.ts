import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { OutsideCluster } from "./problems.ts";
import { Cluster, ClusterParams } from "./shapes.ts";
import { changeCluster, endCluster, ownCluster } from "./store.ts";

export const closeCluster = operation({
  operationId: "closeCluster",
  method: "post",
  path: "/clusters/{cluster}/closing",
  summary: "End a cluster on a day",
  description:
    "`on` is the first day on which it is no more. Periods that ended before are still compared by it; on its very first day it has never been.",
  permission: "units.manage",
  mode: "write",
  ifMatch: true,
  params: ClusterParams,
  body: z.object({ on: z.iso.date() }),
  success: Cluster,
  problems: [OutsideCluster],
}).run(async (ctx, { params, body: { on } }) => {
  const cluster = await ownCluster(ctx, params.cluster, on);
  if (!cluster) throw NotFound();
  const { id, name, validFrom, validTo } = cluster;
  if (on < validFrom || (validTo !== null && on > validTo)) throw OutsideCluster();
  if (!(await changeCluster(ctx, id, { validTo: on }))) throw VersionMismatch();
  await endCluster(ctx, id, on);
  ctx.emit({ name: "organisations.cluster-closed", subject: id, payload: { name, on } });
  const closed = await ownCluster(ctx, id, on);
  if (!closed) throw NotFound();
  return closed;
});

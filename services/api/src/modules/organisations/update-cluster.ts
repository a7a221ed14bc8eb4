import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { ClusterNameTaken } from "./problems.ts";
import { Cluster, ClusterChange, ClusterParams } from "./shapes.ts";
import { changeCluster, isClusterNameTaken, ownCluster } from "./store.ts";

export const updateCluster = operation({
  operationId: "updateCluster",
  method: "patch",
  path: "/clusters/{cluster}",
  summary: "Rename a cluster",
  permission: "units.manage",
  mode: "write",
  ifMatch: true,
  params: ClusterParams,
  body: ClusterChange,
  success: Cluster,
  problems: [ClusterNameTaken],
}).run(async (ctx, { params, body: { name } }) => {
  const today = dayInVietnam(ctx.now);
  const cluster = await ownCluster(ctx, params.cluster, today);
  if (!cluster) throw NotFound();
  const { id, kind, validFrom } = cluster;
  if (await isClusterNameTaken(ctx, { kind, name, from: validFrom, exceptId: id })) throw ClusterNameTaken();
  if (!(await changeCluster(ctx, id, { name }))) throw VersionMismatch();
  ctx.emit({ name: "organisations.cluster-updated", subject: id, payload: { name, before: cluster.name } });
  const changed = await ownCluster(ctx, id, today);
  if (!changed) throw NotFound();
  return changed;
});

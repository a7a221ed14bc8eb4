import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { InOtherCluster, OutsideCluster, WrongMember } from "./problems.ts";
import { Cluster, ClusterMembers, ClusterParams } from "./shapes.ts";
import {
  changeCluster,
  inOtherClusters,
  numbersBeneath,
  ownCluster,
  storeMembers,
  takeOutOfOthers,
} from "./store.ts";

export const setClusterMembers = operation({
  operationId: "setClusterMembers",
  method: "put",
  path: "/clusters/{cluster}/members",
  summary: "Say who is in a cluster from a day on",
  description:
    "From `from` on it has these units and no others; who was in it before that day stays known, and what was planned for later is replaced.",
  permission: "units.manage",
  mode: "write",
  ifMatch: true,
  params: ClusterParams,
  body: ClusterMembers,
  success: Cluster,
  problems: [WrongMember, InOtherCluster, OutsideCluster],
}).run(async (ctx, { params, body: { from, units, move } }) => {
  const cluster = await ownCluster(ctx, params.cluster, from);
  if (!cluster) throw NotFound();
  if (from < cluster.validFrom || (cluster.validTo !== null && from >= cluster.validTo))
    throw OutsideCluster();
  const codes = [...new Set(units)];
  const nos = await numbersBeneath(ctx, codes);
  if (nos.length < codes.length) throw WrongMember();
  // One writer at a time: whoever comes second has named a version that is no more.
  if (!(await changeCluster(ctx, cluster.id, {}))) throw VersionMismatch();
  const elsewhere = await inOtherClusters(ctx, cluster, from, nos);
  if (elsewhere.length && !move) throw InOtherCluster({ extra: { elsewhere } });
  if (elsewhere.length) await takeOutOfOthers(ctx, cluster, from, nos);
  await storeMembers(ctx, cluster, from, nos);
  const before = new Set(cluster.members.map(({ no }) => no));
  ctx.emit({
    name: "organisations.cluster-members-set",
    subject: cluster.id,
    payload: {
      name: cluster.name,
      from,
      count: nos.length,
      added: nos.filter((no) => !before.has(no)).length,
      removed: cluster.members.filter(({ no }) => !nos.includes(no)).length,
    },
  });
  const changed = await ownCluster(ctx, cluster.id, from);
  if (!changed) throw NotFound();
  return changed;
});

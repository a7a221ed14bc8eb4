import { operation } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { ClusterNameTaken } from "./problems.ts";
import { Cluster, NewCluster } from "./shapes.ts";
import { isClusterNameTaken, ownCluster, storeCluster } from "./store.ts";

export const createCluster = operation({
  operationId: "createCluster",
  method: "post",
  path: "/clusters",
  summary: "Set up a peer cluster, from a day on",
  description: "It has no members yet; see setClusterMembers. Without a day it begins today.",
  permission: "units.manage",
  mode: "write",
  body: NewCluster,
  success: Cluster,
  successStatus: 201,
  problems: [ClusterNameTaken],
}).run(async (ctx, { body: { kind, name, validFrom = dayInVietnam(ctx.now) } }) => {
  if (await isClusterNameTaken(ctx, { kind, name, from: validFrom })) throw ClusterNameTaken();
  const id = await storeCluster(ctx, { kind, name, validFrom });
  ctx.emit({ name: "organisations.cluster-created", subject: id, payload: { name, kind, validFrom } });
  const made = await ownCluster(ctx, id, validFrom);
  if (!made) throw new Error("the cluster that was made cannot be seen");
  return made;
});

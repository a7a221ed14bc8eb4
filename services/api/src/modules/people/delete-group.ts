import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { GroupInUse } from "./problems.ts";
import { GroupParams } from "./shapes.ts";
import { groupsWithMembers, removeGroup } from "./store.ts";

export const deleteGroup = operation({
  operationId: "deleteGroup",
  method: "delete",
  path: "/groups/{group}",
  summary: "Delete a group",
  description: "Its people stay. Refused while a plan gives tasks to it.",
  permission: "groups.manage",
  mode: "write",
  params: GroupParams,
  success: "nothing",
  problems: [GroupInUse],
}).run(async (ctx, { params }) => {
  const [group] = await groupsWithMembers(ctx, params.group);
  if (!group) throw NotFound();
  if (!(await removeGroup(ctx, group.id))) throw GroupInUse();
  ctx.emit({ name: "people.group-deleted", subject: group.id, payload: { name: group.name } });
});

import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { GroupNameTaken, NotInUnit } from "./problems.ts";
import { Group, GroupChange, GroupParams } from "./shapes.ts";
import { activePeople, changeGroup, groupsWithMembers, isGroupNameTaken, setGroupMembers } from "./store.ts";

export const updateGroup = operation({
  operationId: "updateGroup",
  method: "patch",
  path: "/groups/{group}",
  summary: "Change a group, its members or its head",
  description: "`memberIds` replaces all members. A head who is no longer a member is head no more.",
  permission: "groups.manage",
  mode: "write",
  ifMatch: true,
  params: GroupParams,
  body: GroupChange,
  success: Group,
  problems: [GroupNameTaken, NotInUnit],
}).run(async (ctx, { params, body }) => {
  const [before] = await groupsWithMembers(ctx, params.group);
  if (!before) throw NotFound();
  if (body.name !== undefined && (await isGroupNameTaken(ctx, body.name, before.id))) throw GroupNameTaken();
  if (!(await changeGroup(ctx, before.id, ctx.expectedVersion, body))) throw VersionMismatch();
  if (body.memberIds !== undefined || body.headId !== undefined) {
    const kept = before.members.map((member) => member.id);
    const headId =
      body.headId === undefined ? (before.members.find((member) => member.isHead)?.id ?? null) : body.headId;
    const memberIds = [...(body.memberIds ?? kept), ...(body.headId ? [body.headId] : [])];
    const here = await activePeople(ctx, memberIds);
    if (memberIds.some((id) => !here.has(id))) throw NotInUnit();
    await setGroupMembers(ctx, before.id, memberIds, headId);
  }
  const [group] = await groupsWithMembers(ctx, before.id);
  if (!group) throw NotFound();
  ctx.emit({ name: "people.group-updated", subject: group.id, payload: { name: group.name } });
  return group;
});

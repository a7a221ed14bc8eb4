import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { GroupNameTaken, NotInUnit } from "./problems.ts";
import { Group, NewGroup } from "./shapes.ts";
import { activePeople, groupsWithMembers, insertGroup, isGroupNameTaken, setGroupMembers } from "./store.ts";

export const createGroup = operation({
  operationId: "createGroup",
  method: "post",
  path: "/groups",
  summary: "Make a group",
  permission: "groups.manage",
  mode: "write",
  body: NewGroup,
  success: Group,
  successStatus: 201,
  problems: [GroupNameTaken, NotInUnit],
}).run(async (ctx, { body }) => {
  const { name, kind, headId = null } = body;
  const memberIds = [...(body.memberIds ?? []), ...(headId ? [headId] : [])];
  if (await isGroupNameTaken(ctx, name)) throw GroupNameTaken();
  const here = await activePeople(ctx, memberIds);
  if (memberIds.some((id) => !here.has(id))) throw NotInUnit();
  const id = await insertGroup(ctx, { name, kind });
  await setGroupMembers(ctx, id, memberIds, headId);
  const [group] = await groupsWithMembers(ctx, id);
  if (!group) throw NotFound();
  ctx.emit({ name: "people.group-created", subject: id, payload: { name } });
  return group;
});

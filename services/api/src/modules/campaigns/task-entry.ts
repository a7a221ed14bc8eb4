import type { UnitContext } from "../../platform/http/operation.ts";
import { Invalid, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { groupsOf, peopleByIds } from "../people/index.ts";
import type { TaskGroupKind } from "./domain/plan.ts";
import { criteriaOf } from "./in-force.ts";
import { dayOfPlan, tasksView } from "./read-plan.ts";
import { type CampaignRow, type TaskRow, taskRows } from "./store.ts";

interface TypedTask {
  readonly groupId: string | null;
  readonly groupKind: TaskGroupKind | null;
  readonly ownerPersonId: string | null;
  readonly indicatorIds: readonly string[];
}

/** Groups, owners and indicators of a task are the unit's own; a named group tells its kind. */
export async function checkedTask<T extends TypedTask>(ctx: UnitContext, plan: CampaignRow, typed: T) {
  const isEnglish = ctx.locale === "en";
  const group =
    typed.groupId === null ? undefined : (await groupsOf(ctx)).find(({ id }) => id === typed.groupId);
  const owner =
    typed.ownerPersonId === null
      ? undefined
      : (await peopleByIds(ctx, [typed.ownerPersonId], ctx.unit.no)).get(typed.ownerPersonId);
  const asked = new Set((await criteriaOf(ctx, plan.id)).map((criterion) => criterion.indicatorId));
  const unknown = typed.indicatorIds.findIndex((id) => !asked.has(id));
  const errors = [
    ...(typed.groupId !== null && !group
      ? [
          {
            pointer: "#/groupId",
            code: "unknown",
            detail: isEnglish ? "There is no such group." : "Không thấy tổ này.",
          },
        ]
      : []),
    ...(typed.ownerPersonId !== null && owner?.unitNo !== ctx.unit.no
      ? [
          {
            pointer: "#/ownerPersonId",
            code: "unknown",
            detail: isEnglish ? "There is no such person in the unit." : "Đơn vị không có người này.",
          },
        ]
      : []),
    ...(unknown >= 0
      ? [
          {
            pointer: `#/indicatorIds/${unknown}`,
            code: "unknown",
            detail: isEnglish ? "The campaign does not ask for this." : "Chỉ số không nằm trong bộ tiêu chí.",
          },
        ]
      : []),
  ];
  if (errors.length) throw Invalid({ errors });
  const kind = group ? (group.kind === "other" ? null : (group.kind as TaskGroupKind)) : typed.groupKind;
  return { ...typed, groupKind: kind, indicatorIds: [...typed.indicatorIds] };
}

/** The plan's task in the version that If-Match names. */
export async function ownTaskFor(ctx: UnitContext, plan: CampaignRow, taskId: string): Promise<TaskRow> {
  const [task] = await taskRows(ctx, plan.id, ctx.unit.no, taskId);
  if (!task) throw NotFound();
  if (task.version !== ctx.expectedVersion) throw VersionMismatch();
  return task;
}

/** A task after a change, as readers get it. */
export async function rereadTask(ctx: UnitContext, plan: CampaignRow, taskId: string) {
  const criteria = await criteriaOf(ctx, plan.id, { on: dayOfPlan(ctx, plan) });
  const [task] = await tasksView(ctx, plan, await taskRows(ctx, plan.id, ctx.unit.no, taskId), criteria);
  if (!task) throw NotFound();
  return task;
}

import { operation } from "../../platform/http/operation.ts";
import { ownPlanFor } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { CampaignParams, PlanTask, TaskIn } from "./shapes.ts";
import { insertTasks, noteEdit, taskRows } from "./store.ts";
import { checkedTask, rereadTask } from "./task-entry.ts";

export const createTask = operation({
  operationId: "createTask",
  method: "post",
  path: "/campaigns/{campaign}/tasks",
  summary: "Add a task to the unit's plan",
  permission: "tasks.manage",
  mode: "write",
  params: CampaignParams,
  body: TaskIn,
  success: PlanTask,
  successStatus: 201,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanFor(ctx, params.campaign);
  const task = await checkedTask(ctx, plan, body);
  const last = (await taskRows(ctx, plan.id, ctx.unit.no)).at(-1);
  const id = ctx.newId();
  await insertTasks(ctx, plan, [{ ...task, id, position: (last?.position ?? -1) + 1 }]);
  await noteEdit(ctx, plan.id);
  ctx.emit({
    name: "campaigns.task-created",
    subject: id,
    payload: { campaignId: plan.id, title: task.title },
  });
  return rereadTask(ctx, plan, id);
});

import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { ownPlanFor } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { TaskParams } from "./shapes.ts";
import { noteEdit, removeTask } from "./store.ts";
import { ownTaskFor } from "./task-entry.ts";

export const deleteTask = operation({
  operationId: "deleteTask",
  method: "delete",
  path: "/campaigns/{campaign}/tasks/{task}",
  summary: "Take a task out of the unit's plan",
  permission: "tasks.manage",
  mode: "write",
  ifMatch: true,
  params: TaskParams,
  success: "nothing",
  problems: [NoPlan, Closed],
}).run(async (ctx, { params }) => {
  const { plan } = await ownPlanFor(ctx, params.campaign);
  const task = await ownTaskFor(ctx, plan, params.task);
  if (!(await removeTask(ctx, plan.id, task.id))) throw VersionMismatch();
  await noteEdit(ctx, plan.id);
  ctx.emit({
    name: "campaigns.task-deleted",
    subject: task.id,
    payload: { campaignId: plan.id, title: task.title },
  });
});

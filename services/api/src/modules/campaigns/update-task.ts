import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { ownPlanFor } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { PlanTask, TaskIn, TaskParams } from "./shapes.ts";
import { changeTask, noteEdit } from "./store.ts";
import { checkedTask, ownTaskFor, rereadTask } from "./task-entry.ts";

export const updateTask = operation({
  operationId: "updateTask",
  method: "put",
  path: "/campaigns/{campaign}/tasks/{task}",
  summary: "Change a task of the unit's plan",
  description: "An inherited task that is given other words becomes the unit's own.",
  permission: "tasks.manage",
  mode: "write",
  ifMatch: true,
  params: TaskParams,
  body: TaskIn,
  success: PlanTask,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanFor(ctx, params.campaign);
  const before = await ownTaskFor(ctx, plan, params.task);
  const task = await checkedTask(ctx, plan, body);
  const origin = before.origin === "inherited" && before.title === task.title ? "inherited" : task.origin;
  if (!(await changeTask(ctx, plan.id, before.id, { ...task, origin }))) throw VersionMismatch();
  await noteEdit(ctx, plan.id);
  ctx.emit({
    name: "campaigns.task-updated",
    subject: before.id,
    payload: { campaignId: plan.id, title: task.title },
  });
  return rereadTask(ctx, plan, before.id);
});

import type { UnitContext } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { ownPlanFor } from "./entry.ts";
import { NotYourTask } from "./problems.ts";
import { changeTask } from "./store.ts";
import { ownTaskFor, rereadTask } from "./task-entry.ts";

/** Done or open again: a teacher for what is the teacher's own, a manager of tasks for all. */
export async function markTask(
  ctx: UnitContext,
  of: { readonly campaign: string; readonly task: string },
  status: "open" | "done",
) {
  const { plan } = await ownPlanFor(ctx, of.campaign);
  const task = await ownTaskFor(ctx, plan, of.task);
  if (task.ownerPersonId !== ctx.person.id && !ctx.permissions.has("tasks.manage")) throw NotYourTask();
  const doneAt = status === "done" ? ctx.now : null;
  if (!(await changeTask(ctx, plan.id, task.id, { status, doneAt }))) throw VersionMismatch();
  ctx.emit({
    name: status === "done" ? "campaigns.task-completed" : "campaigns.task-reopened",
    subject: task.id,
    payload: { campaignId: plan.id, title: task.title },
  });
  return rereadTask(ctx, plan, task.id);
}

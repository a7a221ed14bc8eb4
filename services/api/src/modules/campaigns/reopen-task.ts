import { operation } from "../../platform/http/operation.ts";
import { markTask } from "./mark-task.ts";
import { Closed, NoPlan, NotYourTask } from "./problems.ts";
import { PlanTask, TaskParams } from "./shapes.ts";

export const reopenTask = operation({
  operationId: "reopenTask",
  method: "delete",
  path: "/campaigns/{campaign}/tasks/{task}/completion",
  summary: "Take back that a task is done",
  description: "By its owner, or by who manages the plan's tasks.",
  permission: "campaigns.acknowledge",
  mode: "write",
  ifMatch: true,
  params: TaskParams,
  success: PlanTask,
  problems: [NoPlan, Closed, NotYourTask],
}).run(async (ctx, { params }) => markTask(ctx, params, "open"));

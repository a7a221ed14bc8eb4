import { operation } from "../../platform/http/operation.ts";
import { decideMany } from "./decide-many.ts";
import { DecidedReports, ReportsToDecide } from "./shapes.ts";

export const withdrawApprovals = operation({
  operationId: "withdrawApprovals",
  method: "post",
  path: "/reviews/withdrawals",
  summary: "Take approvals back",
  description:
    "For the person who approved, within ten minutes; the reports wait again as if nothing had been decided, and the history keeps both. Later an approved report is opened again by returning it.",
  permission: "reviews.decide",
  mode: "write",
  body: ReportsToDecide,
  success: DecidedReports,
}).run(async (ctx, { body }) => decideMany(ctx, body.items, "withdrawn"));

import { operation } from "../../platform/http/operation.ts";
import { decideMany } from "./decide-many.ts";
import { DecidedReports, ReportsToDecide } from "./shapes.ts";

export const approveReports = operation({
  operationId: "approveReports",
  method: "post",
  path: "/reviews/approvals",
  summary: "Approve one report or many",
  description:
    "Each report names the revision that was read. One that was sent again meanwhile, or that may not be approved, is answered as refused with its reason; the others are approved.",
  permission: "reviews.decide",
  mode: "write",
  body: ReportsToDecide,
  success: DecidedReports,
}).run(async (ctx, { body }) => decideMany(ctx, body.items, "approved"));

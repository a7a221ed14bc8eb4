/**
 * What the unit above finds at the reports of the units directly beneath it: a queue, approvals, returns with reasons.
 * Never changes a figure; the school does that and sends again.
 */
import { approveReports } from "./approve-reports.ts";
import { getReviewReport } from "./get-review-report.ts";
import { listReviewQueue } from "./list-review-queue.ts";
import { returnReport } from "./return-report.ts";
import { withdrawApprovals } from "./withdraw-approvals.ts";

export const operations = [listReviewQueue, getReviewReport, returnReport, approveReports, withdrawApprovals];

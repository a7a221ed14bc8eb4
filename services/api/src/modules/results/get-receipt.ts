import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { ownFrame } from "./open-report.ts";
import { receiptView } from "./receipt-view.ts";
import { Receipt, ReportParams } from "./shapes.ts";
import { submissionRows } from "./store.ts";

export const getReceipt = operation({
  operationId: "getReceipt",
  method: "get",
  path: "/campaigns/{campaign}/reports/{period}/receipt",
  summary: "The receipt of a sending: of the newest, or of the revision named",
  permission: "results.read",
  mode: "read",
  params: ReportParams,
  query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
  success: Receipt,
}).run(async (ctx, { params, query }) => {
  const { unit, frame } = await ownFrame(ctx, params.campaign, params.period);
  if (!frame.report) throw NotFound();
  const revision = query.revision ?? frame.report.revision;
  const row = (await submissionRows(ctx, frame.key)).find((one) => one.revision === revision);
  if (!row) throw NotFound();
  return receiptView(unit, frame, row, frame.report.revision, frame.report.firstSentAt);
});

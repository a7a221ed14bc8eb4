import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { closedProblems, openFrame } from "./open-report.ts";
import { EvidenceParams } from "./shapes.ts";
import { dropEvidence, evidenceById } from "./store.ts";

export const removeEvidence = operation({
  operationId: "removeEvidence",
  method: "delete",
  path: "/evidence/{evidence}",
  summary: "Remove evidence from a figure",
  description: "What was never sent is deleted. What was sent stays readable above, marked as removed.",
  permission: "results.enter",
  mode: "write",
  params: EvidenceParams,
  success: "nothing",
  problems: closedProblems,
}).run(async (ctx, { params }) => {
  const row = await evidenceById(ctx, params.evidence);
  if (!row || row.unitNo !== ctx.unit.no || row.removedAt) throw NotFound();
  await openFrame(ctx, row.campaignId, row.period);
  await dropEvidence(ctx, row.id, row.isSent);
  ctx.emit({
    name: "results.evidence-removed",
    subject: row.campaignId,
    payload: { period: row.period, indicatorId: row.indicatorId, title: row.title },
  });
});

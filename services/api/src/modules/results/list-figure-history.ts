import { z } from "@hono/zod-openapi";
import { isBeneath, operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { FigureHistory, FigureParams } from "./shapes.ts";
import { decisionsOn, revisionRows, submissionRows } from "./store.ts";

export const listFigureHistory = operation({
  operationId: "listFigureHistory",
  method: "get",
  path: "/campaigns/{campaign}/reports/{period}/figures/{indicator}/history",
  summary: "Every revision of a figure with its author, its sending and what was decided",
  permission: "results.read",
  mode: "read",
  isLogged: true,
  params: FigureParams,
  query: z.object({
    unit: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "Code of a unit at or beneath the acting one; the acting unit unless told" }),
  }),
  success: FigureHistory,
}).run(async (ctx, { params, query }) => {
  const unit = await unitByCode(ctx, query.unit ?? ctx.unit.code);
  if (!unit) throw NotFound();
  const key = { unitNo: unit.no, campaignId: params.campaign, period: params.period };
  const sendings = await submissionRows(ctx, key);
  const rows = await revisionRows(ctx, key, params.indicator);
  if (!rows.length) throw NotFound();
  if (isBeneath(ctx, unit.no))
    ctx.emit({
      name: "results.figure-history-read",
      subject: params.indicator,
      payload: { period: params.period, unitName: unit.name },
      concerns: [unit.no],
    });
  const decisions = await decisionsOn(ctx, key);
  const items = sendings.flatMap(({ revision, sentAt, sentByName, receipt, note }) => {
    // A resending writes rows for what changed only; the rest is the newest row up to it.
    const row = rows.findLast((one) => one.revision <= revision);
    if (!row) return [];
    return [
      {
        revision,
        num: row.num,
        den: row.den,
        comment: row.comment,
        isChanged: row.revision === revision,
        enteredBy: row.enteredByName,
        enteredAt: row.enteredAt.toISOString(),
        sentAt: sentAt.toISOString(),
        sentBy: sentByName,
        receipt,
        note,
        decisions: decisions
          .filter((one) => one.revision === revision)
          .toReversed()
          .map((one) => ({
            decision: one.decision,
            reason: one.reason,
            finding: one.findings.find(({ indicatorId }) => indicatorId === params.indicator)?.reason ?? null,
            reviewerName: one.reviewerName,
            unitName: one.authorName,
            decidedAt: one.decidedAt.toISOString(),
          })),
      },
    ];
  });
  return { indicatorId: params.indicator, items: items.reverse() };
});

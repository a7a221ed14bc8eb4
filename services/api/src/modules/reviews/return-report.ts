import { operation } from "../../platform/http/operation.ts";
import { Invalid, NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { sheetOf } from "../results/index.ts";
import { NoReason } from "./problems.ts";
import { decisionProblems, weigh } from "./reviewed-report.ts";
import { Decided, Return, ReviewParams } from "./shapes.ts";
import { writeDecision } from "./store.ts";

export const returnReport = operation({
  operationId: "returnReport",
  method: "post",
  path: "/reviews/{school}/{campaign}/{period}/returns",
  summary: "Return a report to its school, with a reason",
  description:
    "The reason stands on the figures concerned, on the whole, or both. An approved report can be returned as well.",
  permission: "reviews.decide",
  mode: "write",
  params: ReviewParams,
  body: Return,
  success: Decided,
  successStatus: 201,
  problems: [...decisionProblems, NoReason],
}).run(async (ctx, { params, body }) => {
  const weighed = await weigh(ctx, params, body.revision, {
    kind: "returned",
    hasReason: body.reason !== null || body.findings.length > 0,
  });
  if (!weighed.ok) throw weighed.problem;
  const unit = await unitByCode(ctx, params.school);
  const sheet = await sheetOf(ctx, params.campaign, params.period, weighed.unitNo);
  if (!unit || !sheet) throw NotFound();
  const asked = new Set(sheet.figures.map(({ indicatorId }) => indicatorId));
  const errors = body.findings.flatMap(({ indicatorId }, at) => {
    const isTwice = body.findings.findIndex((one) => one.indicatorId === indicatorId) !== at;
    if (asked.has(indicatorId) && !isTwice) return [];
    return [
      {
        pointer: `#/findings/${at}/indicatorId`,
        code: isTwice ? "twice" : "unknown",
        detail: isTwice
          ? { vi: "Chỉ số này đã có lý do", en: "This indicator already has a reason" }[ctx.locale]
          : { vi: "Báo cáo này không có chỉ số đó", en: "This report has no such indicator" }[ctx.locale],
      },
    ];
  });
  if (errors.length) throw Invalid({ errors });
  await writeDecision(ctx, {
    unitNo: weighed.unitNo,
    campaignId: params.campaign,
    period: params.period,
    revision: body.revision,
    decision: "returned",
    reason: body.reason,
    findings: body.findings,
  });
  ctx.emit({
    name: "reviews.returned",
    subject: params.campaign,
    payload: {
      school: params.school,
      schoolName: unit.name,
      period: params.period,
      revision: body.revision,
      findings: body.findings.length,
    },
    concerns: [unit.no],
  });
  return { state: "returned" as const, version: body.revision, decidedAt: ctx.now.toISOString() };
});

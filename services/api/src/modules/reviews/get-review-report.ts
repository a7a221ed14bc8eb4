import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { isSameFigure } from "../../shared/figure-checks.ts";
import { unitByCode } from "../organisations/index.ts";
import {
  checksView,
  contentsOf,
  criterionView,
  decisionView,
  evidenceView,
  isSentLate,
  periodView,
  revisionRows,
  sheetOf,
  standingEvidence,
  stateOf,
  submissionRows,
} from "../results/index.ts";
import { barrierTo } from "./reviewed-report.ts";
import { ReviewParams, ReviewReport } from "./shapes.ts";

export const getReviewReport = operation({
  operationId: "getReviewReport",
  method: "get",
  path: "/reviews/{school}/{campaign}/{period}",
  summary: "A report as its reviewer reads it: figures, what changed, evidence, history",
  permission: "reviews.read",
  mode: "read",
  isLogged: true,
  params: ReviewParams,
  success: ReviewReport,
}).run(async (ctx, { params }) => {
  const unit = await unitByCode(ctx, params.school);
  const sheet =
    unit && unit.no !== ctx.unit.no ? await sheetOf(ctx, params.campaign, params.period, unit.no) : undefined;
  if (!unit || !sheet?.report) throw NotFound();
  const { report, standing, decisions, figures } = sheet;
  const state = stateOf(standing, false);
  if (state === "none" || state === "draft") throw NotFound();
  ctx.emit({
    name: "reviews.report-opened",
    subject: params.campaign,
    payload: { schoolName: unit.name, period: params.period },
    concerns: [unit.no],
  });
  const submissions = (await submissionRows(ctx, sheet.key)).toReversed();
  const rows = await revisionRows(ctx, sheet.key);
  // What the sending before ended with; evidence that came or went after it is new to the reviewer.
  const lastSentAt = submissions[1]?.sentAt ?? null;
  const returned = decisions.find(({ decision }) => decision === "returned");
  const barrier = await barrierTo(ctx, unit, sheet.campaign.rootUnitNo, () => [
    report.sentBy,
    ...figures.flatMap(({ sent }) => (sent ? [sent.enteredBy] : [])),
  ]);
  return {
    school: { code: unit.code, name: unit.name, shortName: unit.shortName },
    campaign: { id: sheet.campaign.id, name: sheet.campaign.name },
    period: periodView(sheet.period),
    previousPeriod: sheet.previousPeriod?.period ?? null,
    state,
    version: standing.revision,
    isLate: isSentLate(report.firstSentAt, sheet.period),
    firstSentAt: report.firstSentAt.toISOString(),
    cannotDecide: ctx.permissions.has("reviews.decide") ? barrier : ("permission" as const),
    submissions: submissions.map(({ sentAt, sentByName, revision, receipt, note, changed }) => ({
      revision,
      sentAt: sentAt.toISOString(),
      sentBy: sentByName,
      receipt,
      note,
      changed,
    })),
    decisions: decisions.map(decisionView),
    contents: await contentsOf(ctx, sheet),
    figures: figures.map((figure) => {
      const { sent, indicatorId } = figure;
      const earlier = rows.findLast(
        (row) => row.indicatorId === indicatorId && row.revision < standing.revision,
      );
      const parts = { num: sent?.num ?? null, den: sent?.den ?? null };
      const isNewEvidence =
        lastSentAt !== null &&
        figure.evidence.some(
          ({ addedAt, removedAt }) => addedAt > lastSentAt || (removedAt !== null && removedAt > lastSentAt),
        );
      return {
        ...criterionView(figure),
        ...parts,
        comment: sent?.comment ?? null,
        enteredBy: sent?.enteredByName ?? null,
        enteredAt: sent?.enteredAt.toISOString() ?? null,
        revision: sent?.revision ?? 0,
        isChanged:
          standing.revision > 1 &&
          (isNewEvidence ||
            !isSameFigure(parts, earlier ?? { num: null, den: null }) ||
            (sent?.comment ?? null) !== (earlier?.comment ?? null)),
        earlier: earlier ? { num: earlier.num, den: earlier.den, comment: earlier.comment } : null,
        finding: returned?.findings.find((one) => one.indicatorId === indicatorId)?.reason ?? null,
        evidence: figure.evidence.map(evidenceView),
        checks: checksView({
          indicatorId,
          rules: figure,
          isMandatory: figure.isMandatory,
          isEvidenceRequired: figure.isEvidenceRequired,
          figure: parts,
          comment: sent?.comment ?? null,
          previous: figure.previous,
          evidenceCount: standingEvidence(figure).length,
        }),
      };
    }),
  };
});

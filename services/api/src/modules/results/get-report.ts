import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { unitByCode } from "../organisations/index.ts";
import { isExpected } from "./domain/expected.ts";
import { isOverdue, isSentLate, stateOf } from "./domain/report.ts";
import { closedBecause, ownReport } from "./open-report.ts";
import { isSendingOwnFigures } from "./own-figures.ts";
import { askedOf, contentsOf, hasUnsent, isChanged, type ReportSheet } from "./report-sheet.ts";
import { checksView, criterionView, decisionView, evidenceView, periodView } from "./report-view.ts";
import { Report, ReportParams, type sendingObstacles } from "./shapes.ts";

export const getReport = operation({
  operationId: "getReport",
  method: "get",
  path: "/campaigns/{campaign}/reports/{period}",
  summary: "A period's entry sheet: what is asked, typed, sent, returned and missing",
  permission: "results.read",
  mode: "read",
  params: ReportParams,
  success: Report,
}).run(async (ctx, { params }) => {
  const { unit, sheet } = await ownReport(ctx, params.campaign, params.period);
  const { report, standing, figures, decisions, needsReview } = sheet;
  const state = stateOf(
    standing,
    figures.some(({ draft }) => draft !== null),
  );
  const reviewer = needsReview && unit.parentCode ? await unitByCode(ctx, unit.parentCode) : undefined;
  const returned =
    state === "returned" ? decisions.find(({ revision }) => revision === standing.revision) : undefined;
  const savedAt = figures.flatMap(({ draft }) => (draft ? [draft.enteredAt.toISOString()] : [])).sort();
  return {
    campaign: { id: sheet.campaign.id, name: sheet.campaign.name, isOwn: !needsReview },
    period: periodView(sheet.period),
    previousPeriod: sheet.previousPeriod?.period ?? null,
    nextPeriod: sheet.nextPeriod?.period ?? null,
    unitName: unit.name,
    reviewer: reviewer ? { name: reviewer.name, shortName: reviewer.shortName } : null,
    state,
    version: standing.revision,
    isLate: report !== undefined && isSentLate(report.firstSentAt, sheet.period),
    isOverdue:
      report === undefined &&
      isExpected(unit, sheet.period, sheet.criteria) &&
      isOverdue(dayInVietnam(ctx.now), sheet.period),
    hasUnsentChanges: hasUnsent(sheet),
    canEnter: ctx.permissions.has("results.enter") && closedBecause(ctx, sheet) === null,
    cannotSend: await sendingObstacle(ctx, sheet),
    firstSentAt: report?.firstSentAt.toISOString() ?? null,
    sentAt: report?.sentAt.toISOString() ?? null,
    sentBy: report?.sentByName ?? null,
    receipt: report?.receipt ?? null,
    savedAt: savedAt.at(-1) ?? null,
    decisions: decisions.map(decisionView),
    contents: await contentsOf(ctx, sheet),
    figures: figures.map((figure) => ({
      ...criterionView(figure),
      num: figure.draft?.num ?? null,
      den: figure.draft?.den ?? null,
      comment: figure.draft?.comment ?? null,
      version: figure.draft?.version ?? 0,
      enteredBy: figure.draft?.enteredByName ?? null,
      enteredAt: figure.draft?.enteredAt.toISOString() ?? null,
      sent: figure.sent && {
        num: figure.sent.num,
        den: figure.sent.den,
        comment: figure.sent.comment,
        revision: figure.sent.revision,
        enteredBy: figure.sent.enteredByName,
        enteredAt: figure.sent.enteredAt.toISOString(),
      },
      isChanged: isChanged(figure),
      finding:
        returned?.findings.find(({ indicatorId }) => indicatorId === figure.indicatorId)?.reason ?? null,
      evidence: figure.evidence.map(evidenceView),
      checks: checksView(askedOf(figure)),
    })),
  };
});

async function sendingObstacle(
  ctx: UnitContext,
  sheet: ReportSheet,
): Promise<(typeof sendingObstacles)[number] | null> {
  if (!ctx.permissions.has("results.submit")) return "permission";
  const closed = closedBecause(ctx, sheet);
  if (closed) return closed;
  if (sheet.standing.revision > 0 && !hasUnsent(sheet) && sheet.standing.decision !== "returned")
    return "unchanged";
  return (await isSendingOwnFigures(ctx, sheet)) ? "own_figures" : null;
}

import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { campaignOf, criteriaOf, periodsOf } from "../campaigns/index.ts";
import { unitByCode } from "../organisations/index.ts";
import { isExpected } from "./domain/expected.ts";
import { isOverdue, isSentLate, stateOf } from "./domain/report.ts";
import { isStarted } from "./report-sheet.ts";
import { periodView } from "./report-view.ts";
import { CampaignParams, ReportList } from "./shapes.ts";
import { draftTally, reportRows } from "./store.ts";

export const listReports = operation({
  operationId: "listReports",
  method: "get",
  path: "/campaigns/{campaign}/reports",
  summary: "The unit's reporting calendar: every period with its state and due date",
  description:
    "Periods in which the unit was not there (before it was founded, or while it was closed) are left out, unless something was typed or sent for them.",
  permission: "results.read",
  mode: "read",
  params: CampaignParams,
  success: ReportList,
}).run(async (ctx, { params }) => {
  const unit = await unitByCode(ctx, ctx.unit.code);
  if (!unit?.isReporting || !(await campaignOf(ctx, params.campaign))) throw NotFound();
  const criteria = await criteriaOf(ctx, params.campaign);
  const asked = Map.groupBy(criteria, ({ frequency }) => frequency);
  const periods = (await periodsOf(ctx, params.campaign)).filter(({ kind }) => asked.has(kind));
  const reports = new Map((await reportRows(ctx, params.campaign)).map((row) => [row.period, row]));
  const drafts = await draftTally(
    ctx,
    params.campaign,
    criteria.map(({ indicatorId }) => indicatorId),
  );
  const today = dayInVietnam(ctx.now);
  const isTheirs = (period: (typeof periods)[number]) =>
    isExpected(unit, period, criteria) || reports.has(period.period) || drafts.has(period.period);
  return {
    items: periods.filter(isTheirs).map((period) => {
      const report = reports.get(period.period);
      const draft = drafts.get(period.period);
      return {
        ...periodView(period),
        state: stateOf(
          { revision: report?.revision ?? 0, decision: report?.decision ?? null },
          draft !== undefined,
        ),
        revision: report?.revision ?? 0,
        isStarted: isStarted(ctx, period),
        isLate: report !== undefined && isSentLate(report.firstSentAt, period),
        isOverdue: report === undefined && isExpected(unit, period, criteria) && isOverdue(today, period),
        hasUnsentChanges: (draft?.changed ?? 0) > 0,
        asked: asked.get(period.kind)?.length ?? 0,
        filled: draft?.filled ?? 0,
        findings: report?.decision === "returned" ? report.findings : 0,
        sentAt: report?.sentAt.toISOString() ?? null,
        sentBy: report?.sentByName ?? null,
        receipt: report?.receipt ?? null,
        decidedAt: report?.decidedAt?.toISOString() ?? null,
        decidedBy: report?.reviewerName ?? null,
      };
    }),
  };
});

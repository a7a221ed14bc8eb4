import { isBeneath, operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { isMet, valueOfUnit } from "../../shared/aggregate.ts";
import type { DecimalText } from "../../shared/decimal.ts";
import { periodOfKey, previousPeriod } from "../../shared/period.ts";
import type { EffectiveCriterion } from "../campaigns/index.ts";
import { coverageOf } from "./lines.ts";
import { indicatorRef, sourceLine, stateOfSchool, unitRef } from "./present.ts";
import { FigureDetail, FigureParams } from "./shapes.ts";
import {
  decisionsOn,
  evidenceOf,
  expectedSchools,
  reportOf,
  revisionsOf,
  sendingsOf,
  sentReports,
} from "./store.ts";
import { findCriterion, subjectOf, targetsFor, wayTo } from "./subject.ts";

export const getFigure = operation({
  operationId: "getFigure",
  method: "get",
  path: "/campaigns/{campaign}/figures/{school}/{period}/{indicator}",
  summary: "A single figure with its author, reviewer, evidence and history",
  permission: "rollups.read",
  mode: "read",
  isLogged: true,
  params: FigureParams,
  success: FigureDetail,
}).run(async (ctx, { params }) => {
  const subject = await subjectOf(ctx, {
    campaign: params.campaign,
    under: params.school,
    period: params.period,
  });
  const criterion = findCriterion(subject.criteria, params.indicator);
  const source = subject.calendar.find((one) => one.period === params.period);
  const { scope: school } = subject;
  if (!criterion || !source || !school.isReporting || source.kind !== criterion.frequency) throw NotFound();
  if (isBeneath(ctx, school.no))
    ctx.emit({
      name: "rollups.figure-opened",
      subject: criterion.indicatorId,
      payload: { schoolName: school.name, period: source.period, code: criterion.code },
      concerns: [school.no],
    });
  const line = { no: school.no, spans: [{ lo: school.no, hi: school.no }] };
  const key = {
    schoolNo: school.no,
    campaignId: subject.campaign.id,
    period: source.period,
    indicatorId: criterion.indicatorId,
  };
  const before = previousPeriod(periodOfKey(source.period)).key;
  const [revisions, earlier, report, sendings, decisions, evidence, targets, way, sent, expected, parent] =
    await Promise.all([
      revisionsOf(ctx, key),
      revisionsOf(ctx, { ...key, period: before }),
      reportOf(ctx, key),
      sendingsOf(ctx, key),
      decisionsOn(ctx, key),
      evidenceOf(ctx, key),
      targetsFor(ctx, subject, [criterion], [school]),
      wayTo(ctx, subject),
      sentReports(ctx, subject.campaign.id, [line], [source]),
      expectedSchools(ctx, [line], [source]),
      subject.tree.names(school.parentNo === null ? [] : [school.parentNo]),
    ]);
  const isAny = () => true;
  const coverage = coverageOf(expected, sent, [source], isAny).get(school.no);
  if (!coverage) throw NotFound();
  const current = revisions.find((revision) => revision.isCurrent);
  const now = parts(criterion, current);
  const target = targets.of(school.no, school.ancestors, criterion);
  const decided = decisions.at(-1);
  const isDecided = decided && decided.revision === report?.revision && decided.decision !== "withdrawn";
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    indicator: indicatorRef(criterion),
    school: { ...unitRef(subject.scope), parentName: parent[0]?.shortName ?? null },
    way,
    period: source.period,
    dueOn: source.dueOn,
    graceDays: source.graceDays,
    ...now,
    comment: current?.comment ?? null,
    target,
    isMet: now.value === null || target === null ? null : isMet(criterion.direction, now.value, target),
    previous: {
      period: before,
      ...parts(
        criterion,
        earlier.find((revision) => revision.isCurrent),
      ),
    },
    state: stateOfSchool(coverage, source, subject.today),
    isLate: coverage.late > 0,
    report: report ?? null,
    author: current ? { ...current.author, at: current.enteredAt } : null,
    reviewer: isDecided ? { name: decided.by, unitName: decided.unitName, at: decided.at } : null,
    evidence,
    history: [
      ...revisions.map((revision) => ({
        kind: "entered" as const,
        at: revision.enteredAt,
        by: revision.author.name,
        revision: revision.revision,
        ...parts(criterion, revision),
        comment: revision.comment,
      })),
      ...sendings.map((sending) => ({ kind: "sent" as const, ...sending })),
      ...decisions.map((decision) => ({ kind: "reviewed" as const, ...decision })),
    ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    source: sourceLine(ctx, subject, [source], sent),
  };
});

function parts(
  criterion: EffectiveCriterion,
  figure: { num: DecimalText | null; den: DecimalText | null } | undefined,
) {
  if (!figure || figure.num === null) return { num: null, den: null, value: null };
  const { num, den } = figure;
  return { num, den, value: valueOfUnit(criterion, { num, den }) };
}

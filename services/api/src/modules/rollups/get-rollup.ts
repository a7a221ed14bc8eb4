import type { z } from "@hono/zod-openapi";
import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { emptyCoverage } from "../../shared/aggregate.ts";
import { periodOfKey, previousPeriod } from "../../shared/period.ts";
import type { EffectiveCriterion } from "../campaigns/index.ts";
import { coverageOf, isAsked, schoolsAsked, wholeLine } from "./lines.ts";
import { indicatorRef, sourceLine, stateOfSchool, unitRef } from "./present.ts";
import { NotPublished } from "./problems.ts";
import { CampaignParam, Rollup, RollupQuery } from "./shapes.ts";
import { expectedSchools, sentReports } from "./store.ts";
import {
  frequenciesOf,
  noteSchoolRead,
  type Subject,
  sourcesFor,
  subjectOf,
  targetsFor,
  wayTo,
} from "./subject.ts";
import { allSources, criteriaInPeriod, scoreOf, sumsOf, totalFor } from "./totals.ts";
import { treeChanges } from "./tree-changes.ts";

export const getRollup = operation({
  operationId: "getRollup",
  method: "get",
  path: "/campaigns/{campaign}/rollup",
  summary: "All indicators of a unit in a period, rolled up from its schools",
  permission: "rollups.read",
  mode: "read",
  isLogged: true,
  params: CampaignParam,
  query: RollupQuery,
  success: Rollup,
  problems: [NotPublished],
}).run((ctx, { params, query }) => rollUp(ctx, params.campaign, query));

async function rollUp(
  ctx: UnitContext,
  campaign: string,
  query: z.output<typeof RollupQuery>,
): Promise<z.input<typeof Rollup>> {
  const subject = await subjectOf(ctx, { campaign, ...query });
  const { scope, today } = subject;
  noteSchoolRead(ctx, subject);
  const line = wholeLine(subject);
  const previousKey = previousPeriod(periodOfKey(subject.period)).key;
  const criteria = criteriaInPeriod(subject);
  const measure = async () => {
    const targets = await targetsFor(ctx, subject, criteria, [line]);
    const [sums, previous] = await Promise.all([
      sumsOf(ctx, subject, criteria, targets, [line]),
      sumsOf(ctx, { ...subject, period: previousKey }, criteria, targets, [line]),
    ]);
    return { targets, ofScope: sums.get(scope.no) ?? [], earlier: previous.get(scope.no) ?? [] };
  };
  const [{ targets, ofScope, earlier }, coverage, way, beneath, changes] = await Promise.all([
    measure(),
    reportsOf(ctx, subject, criteria),
    wayTo(ctx, subject),
    scope.isReporting ? [] : subject.tree.children(scope),
    treeChanges(ctx, subject),
  ]);
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    period: subject.period,
    isPeriodOver: subject.endsOn < today,
    previousPeriod: previousKey,
    under: unitRef(scope),
    way,
    beneath: beneath.filter((unit) => !unit.isClosed).map(({ code, shortName }) => ({ code, shortName })),
    coverage: coverage.kinds.map(({ frequency, counts, sources }) => ({
      frequency,
      ...counts,
      reports: sources.map((source) => source.period),
    })),
    score: scoreOf(line, criteria, ofScope, targets),
    items: criteria.map((criterion, at) => {
      const sum = ofScope[at];
      const total = totalFor(line, criterion, sum, targets);
      const before = totalFor(line, criterion, earlier[at], targets);
      const { sources, counts } =
        coverage.kinds.find((one) => one.frequency === criterion.frequency) ?? nothingSent;
      const [source] = sources;
      const isOneReport = scope.isReporting && sources.length === 1;
      return {
        indicator: indicatorRef(criterion),
        num: total.num,
        den: total.den,
        value: total.value,
        target: sum ? total.target : targets.of(scope.no, scope.ancestors, criterion),
        isMet: total.isMet,
        schools: { expected: coverage.asked(criterion), counted: total.counted },
        coverage: counts,
        previous: { num: before.num, den: before.den, value: before.value },
        state: isOneReport && source ? stateOfSchool(counts, source, today) : null,
        isLate: scope.isReporting && counts.late > 0,
        report: isOneReport && source ? source.period : null,
      };
    }),
    treeChanges: changes,
    source: sourceLine(ctx, subject, allSources(subject, criteria), coverage.sent),
  };
}

const nothingSent = { sources: [], counts: emptyCoverage };

/** Reports of different kinds are counted apart: a year has twelve monthly ones and a single yearly one. */
async function reportsOf(ctx: UnitContext, subject: Subject, criteria: readonly EffectiveCriterion[]) {
  const { scope, period, startsOn, endsOn } = subject;
  const line = wholeLine(subject);
  const sources = allSources(subject, criteria);
  const asked = { period: `asked ${period}`, startsOn, endsOn };
  const [expected, sent] = await Promise.all([
    expectedSchools(ctx, [line], [...sources, asked]),
    sentReports(ctx, subject.campaign.id, [line], sources),
  ]);
  return {
    sent,
    asked: (criterion: EffectiveCriterion) =>
      schoolsAsked(expected, asked.period, (level) => isAsked(level, criterion)).get(scope.no) ?? 0,
    kinds: frequenciesOf(criteria).map((frequency) => {
      const ofKind = sourcesFor(subject, frequency);
      const alike = criteria.filter((criterion) => criterion.frequency === frequency);
      const counts =
        coverageOf(expected, sent, ofKind, (level) =>
          alike.some((criterion) => isAsked(level, criterion)),
        ).get(scope.no) ?? emptyCoverage;
      return { frequency, sources: ofKind, counts };
    }),
  };
}

import type { z } from "@hono/zod-openapi";
import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { emptyCoverage } from "../../shared/aggregate.ts";
import { periodOfKey, previousPeriod } from "../../shared/period.ts";
import { indicatorRef, sourceLine, stateOfSchool, unitRef } from "./present.ts";
import { CampaignParam, Rollup, RollupQuery } from "./shapes.ts";
import { sentReports, wayTo } from "./store.ts";
import {
  coverageOf,
  frequenciesOf,
  isAsked,
  membersOf,
  type Subject,
  sourcesFor,
  subjectOf,
  targetsFor,
} from "./subject.ts";
import { allSources, criteriaInPeriod, scoreOfTotals, totalsOf } from "./totals.ts";

export const getRollup = operation({
  operationId: "getRollup",
  method: "get",
  path: "/campaigns/{campaign}/rollup",
  summary: "All indicators of a unit in a period, rolled up from its schools",
  permission: "rollups.read",
  mode: "read",
  params: CampaignParam,
  query: RollupQuery,
  success: Rollup,
}).run((ctx, { params, query }) => rollUp(ctx, params.campaign, query));

async function rollUp(
  ctx: UnitContext,
  campaign: string,
  query: z.output<typeof RollupQuery>,
): Promise<z.input<typeof Rollup>> {
  const subject = await subjectOf(ctx, { campaign, ...query });
  const { scope, schools, today } = subject;
  const before = previousPeriod(periodOfKey(subject.period)).key;
  const criteria = criteriaInPeriod(subject);
  const targets = await targetsFor(ctx, subject, criteria, scope.isReporting ? "schools" : "units");
  const toScope = () => [scope.no];
  const [totals, previous, coverage, way] = await Promise.all([
    totalsOf(ctx, subject, criteria, targets, toScope),
    totalsOf(ctx, { ...subject, period: before }, criteria, targets, toScope),
    coverageByFrequency(ctx, subject, criteria),
    wayTo(ctx, scope),
  ]);
  const ofScope = totals.get(scope.no) ?? new Map();
  const beforeOfScope = previous.get(scope.no) ?? new Map();
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    period: subject.period,
    isPeriodOver: subject.endsOn < today,
    previousPeriod: before,
    under: unitRef(scope),
    way,
    coverage: coverage.map(({ frequency, counts, sources }) => ({
      frequency,
      ...counts,
      reports: sources.map((source) => source.period),
    })),
    score: scoreOfTotals(scope, criteria, ofScope, targets),
    items: criteria.map((criterion) => {
      const total = ofScope.get(criterion.indicatorId);
      const earlier = beforeOfScope.get(criterion.indicatorId);
      const asked = schools.filter((school) => isAsked(school, criterion));
      const { sources, counts } =
        coverage.find((one) => one.frequency === criterion.frequency) ?? nothingSent;
      const [source] = sources;
      const isOneReport = scope.isReporting && sources.length === 1;
      return {
        indicator: indicatorRef(criterion),
        num: total?.num ?? null,
        den: total?.den ?? null,
        value: total?.value ?? null,
        target: total?.target ?? targets.of(scope.no, scope.ancestors, criterion),
        isMet: total?.isMet ?? null,
        schools: { expected: asked.length, counted: total?.counted ?? 0 },
        coverage: counts,
        previous: { num: earlier?.num ?? null, den: earlier?.den ?? null, value: earlier?.value ?? null },
        state: isOneReport && source ? stateOfSchool(counts, source, today) : null,
        isLate: scope.isReporting && counts.late > 0,
        report: isOneReport && source ? source.period : null,
      };
    }),
    source: sourceLine(
      ctx,
      subject,
      allSources(subject, criteria),
      coverage.flatMap((one) => one.reports),
    ),
  };
}

const nothingSent = { sources: [], counts: emptyCoverage };

/** Reports of different kinds are counted apart: a year has twelve monthly ones and a single yearly one. */
const coverageByFrequency = (ctx: UnitContext, subject: Subject, criteria: Subject["criteria"]) =>
  Promise.all(
    frequenciesOf(criteria).map(async (frequency) => {
      const sources = sourcesFor(subject, frequency);
      const asked = criteria.filter((criterion) => criterion.frequency === frequency);
      const schools = subject.schools.filter((school) =>
        asked.some((criterion) => isAsked(school, criterion)),
      );
      const toScope = () => subject.scope.no;
      const reports = await sentReports(
        ctx,
        subject.campaign.id,
        membersOf(subject.scope, schools, toScope),
        sources,
        "group",
      );
      const counts = coverageOf(schools, toScope, sources, reports).get(subject.scope.no) ?? emptyCoverage;
      return { frequency, sources, reports, counts };
    }),
  );

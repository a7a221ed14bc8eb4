import { isBeneath, operation, type UnitContext } from "../../platform/http/operation.ts";
import { type Coverage, combineCoverage, emptyCoverage } from "../../shared/aggregate.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { cellsOf } from "./domain/cells.ts";
import { coverageOf, isAsked, linesOf, schoolsAsked, wholeLine } from "./lines.ts";
import { indicatorRef, sourceLine, unitRef } from "./present.ts";
import { NotPublished, UnknownIndicator } from "./problems.ts";
import { CampaignParam, Trend, TrendQuery } from "./shapes.ts";
import { expectedSchools, sentReports, talliesByPeriod, type UnitNames } from "./store.ts";
import {
  findCriterion,
  newestPeriods,
  type Subject,
  subjectOf,
  type Targets,
  targetsFor,
  wayTo,
} from "./subject.ts";
import { type Line, type Sums, sumsOfCells, totalFor, wholeOf } from "./totals.ts";

export const getTrend = operation({
  operationId: "getTrend",
  method: "get",
  path: "/campaigns/{campaign}/trend",
  summary: "An indicator over its reporting periods, for a unit or each unit beneath it",
  permission: "rollups.read",
  mode: "read",
  isLogged: true,
  params: CampaignParam,
  query: TrendQuery,
  success: Trend,
  problems: [UnknownIndicator, NotPublished],
}).run(async (ctx, { params, query }) => {
  const subject = await subjectOf(ctx, {
    campaign: params.campaign,
    under: query.under,
    period: query.until,
    indicator: query.indicator,
    tree: query.tree,
  });
  const criterion = findCriterion(subject.criteria, query.indicator);
  if (!criterion) throw UnknownIndicator();
  const { scope } = subject;
  const periods = newestPeriods(subject, criterion.frequency, query.until, query.count);
  const isSplit = query.by === "children" && !scope.isReporting;
  const children = isSplit ? (await linesOf(ctx, subject, "children", {})).lines : [];
  const whole = wholeLine(subject);
  const lines: readonly Line[] = isSplit ? children : [whole];
  const [way, sums, expected, sent] = await Promise.all([
    wayTo(ctx, subject),
    sumsByPeriod(ctx, subject, criterion, periods, lines),
    expectedSchools(ctx, lines, periods),
    sentReports(ctx, subject.campaign.id, lines, periods),
  ]);
  if (isSplit || isBeneath(ctx, scope.no))
    ctx.emit({
      name: "rollups.trend-read",
      subject: subject.campaign.id,
      payload: { under: scope.name, code: criterion.code },
      concerns: lines.map((line) => line.no),
    });
  const isOneOf = (educationLevel: string | null) => isAsked(educationLevel, criterion);
  const pointsOf = (line: Line, isWhole: boolean) =>
    periods.map((one) => {
      const { sums: ofPeriod, targets } = sums(one);
      const sum = isWhole ? wholeOf(ofPeriod, 0) : ofPeriod.get(line.no)?.[0];
      const { counted, ...total } = totalFor(line, criterion, sum, targets);
      const coverage = coverageOf(expected, sent, [one], isOneOf);
      const asked = schoolsAsked(expected, one.period, isOneOf);
      const sumUp = <T>(ofLines: ReadonlyMap<number, T>, nothing: T, add: (a: T, b: T) => T): T =>
        isWhole ? [...ofLines.values()].reduce(add, nothing) : (ofLines.get(line.no) ?? nothing);
      return {
        period: one.period,
        ...total,
        schools: { expected: sumUp(asked, 0, (a, b) => a + b), counted },
        coverage: sumUp<Coverage>(coverage, emptyCoverage, combineCoverage),
      };
    });
  const series = (line: Line, names: UnitNames, isWhole: boolean) => ({
    unit: unitRef(names),
    points: pointsOf(line, isWhole),
  });
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    indicator: indicatorRef(criterion),
    under: unitRef(scope),
    way,
    periods: periods.map((one) => one.period),
    series: [
      series(whole, scope, true),
      ...children
        .map((line) => ({ line, ...series(line, line.names, false) }))
        .filter(({ line, points }) => !line.names.isClosed || points.some((point) => point.coverage.sent > 0))
        .map(({ unit, points }) => ({ unit, points })),
    ],
    source: sourceLine(ctx, subject, periods, sent),
  };
});

/** The sums of each period, with the targets of its year. Periods of one kind are equally long. */
async function sumsByPeriod(
  ctx: UnitContext,
  subject: Subject,
  criterion: EffectiveCriterion,
  periods: readonly PeriodInForce[],
  lines: readonly Line[],
): Promise<(of: PeriodInForce) => { sums: Sums; targets: Targets }> {
  const years = await Promise.all(
    [...Map.groupBy(periods, (one) => one.targetYear).values()].map(async (ofYear) => {
      const [first] = ofYear as [PeriodInForce];
      const targets = await targetsFor(
        ctx,
        { ...subject, period: first.period, endsOn: first.endsOn },
        [criterion],
        lines,
      );
      const cells = cellsOf(lines, targets.setters);
      const tallies = await talliesByPeriod(
        ctx,
        subject.campaign.id,
        cells.map(({ spans }, no) => ({ no, spans })),
        [criterion.indicatorId],
        ofYear,
      );
      return ofYear.map((one) => ({
        period: one.period,
        targets,
        sums: sumsOfCells(
          cells,
          [criterion],
          targets,
          tallies.filter((row) => row.period === one.period),
        ),
      }));
    }),
  );
  const found = new Map(years.flat().map((one) => [one.period, one]));
  return ({ period }) => {
    const one = found.get(period);
    if (!one) throw new Error(`no sums of ${period}`);
    return { sums: one.sums, targets: one.targets };
  };
}

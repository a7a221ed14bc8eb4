import { operation, type UnitContext } from "../../platform/http/operation.ts";
import {
  type Coverage,
  combineCoverage,
  combineTallies,
  emptyCoverage,
  emptyTally,
  isMet,
  type Tally,
  totalOf,
} from "../../shared/aggregate.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { indicatorRef, sourceLine, unitRef } from "./present.ts";
import { UnknownIndicator } from "./problems.ts";
import { CampaignParam, Trend, TrendQuery } from "./shapes.ts";
import { childrenOf, type School, sentReports, talliesByPeriod, wayTo } from "./store.ts";
import {
  coverageOf,
  findCriterion,
  isAsked,
  membersOf,
  newestPeriods,
  type Subject,
  subjectOf,
  type Targets,
  targetsFor,
} from "./subject.ts";

export const getTrend = operation({
  operationId: "getTrend",
  method: "get",
  path: "/campaigns/{campaign}/trend",
  summary: "An indicator over its reporting periods, for a unit or each unit beneath it",
  permission: "rollups.read",
  mode: "read",
  params: CampaignParam,
  query: TrendQuery,
  success: Trend,
  problems: [UnknownIndicator],
}).run(async (ctx, { params, query }) => {
  const subject = await subjectOf(ctx, {
    campaign: params.campaign,
    under: query.under,
    period: query.until,
    indicator: query.indicator,
  });
  const criterion = findCriterion(subject.criteria, query.indicator);
  if (!criterion) throw UnknownIndicator();
  const { scope } = subject;
  const periods = newestPeriods(subject, criterion.frequency, query.until, query.count);
  const schools = subject.schools.filter((school) => isAsked(school, criterion));
  const isSplit = query.by === "children" && !scope.isReporting;
  const lineNo = (school: School) => (isSplit ? school.childNo : scope.no);
  const members = membersOf(scope, schools, lineNo);
  const [children, way, rows, sent, targets] = await Promise.all([
    isSplit ? childrenOf(ctx, scope) : [],
    wayTo(ctx, scope),
    talliesByPeriod(ctx, subject.campaign.id, members, [
      { indicatorIds: [criterion.indicatorId], periods: periods.map((one) => one.period) },
    ]),
    sentReports(ctx, subject.campaign.id, members, periods, "group and period"),
    targetsByYear(ctx, subject, criterion, periods),
  ]);
  const sentByPeriod = Map.groupBy(sent, (row) => row.period);
  const units = isSplit ? [scope, ...children] : [scope];
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    indicator: indicatorRef(criterion),
    under: unitRef(scope),
    way,
    periods: periods.map((one) => one.period),
    series: units.map((unit) => {
      const within = unit.no === scope.no ? schools : schools.filter((school) => school.childNo === unit.no);
      return {
        unit: unitRef(unit),
        points: periods.map((one) => {
          const tally = rows
            .filter((row) => row.period === one.period && (unit.no === scope.no || row.group === unit.no))
            .reduce<Tally>((sum, row) => combineTallies(sum, row.tally), emptyTally);
          const total = totalOf(criterion, tally);
          const perUnit = targets.get(one.targetYear)?.of(unit.no, unit.ancestors, criterion) ?? null;
          const target = criterion.overUnits === "sum" && !unit.isReporting ? null : perUnit;
          return {
            period: one.period,
            ...total,
            target,
            isMet:
              total.value === null || target === null
                ? null
                : isMet(criterion.direction, total.value, target),
            schools: { expected: within.length, counted: tally.units },
            coverage: [
              ...coverageOf(within, lineNo, [one], sentByPeriod.get(one.period) ?? []).values(),
            ].reduce<Coverage>(combineCoverage, emptyCoverage),
          };
        }),
      };
    }),
    source: sourceLine(ctx, subject, periods, sent),
  };
});

/** Periods of one kind are equally long, so one of each year tells the target of all. */
async function targetsByYear(
  ctx: UnitContext,
  subject: Subject,
  criterion: EffectiveCriterion,
  periods: readonly PeriodInForce[],
): Promise<Map<number, Targets>> {
  const firstOfYear = [...Map.groupBy(periods, (one) => one.targetYear).values()].flatMap(
    ([first]) => first ?? [],
  );
  const found = await Promise.all(
    firstOfYear.map(({ period, endsOn }) =>
      targetsFor(ctx, { ...subject, period, endsOn }, [criterion], "schools"),
    ),
  );
  return new Map(found.map((targets) => [targets.year, targets]));
}

import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { type Coverage, type Rule, targetOfPeriod } from "../../shared/aggregate.ts";
import { type Day, dayInVietnam } from "../../shared/day.ts";
import type { DecimalText } from "../../shared/decimal.ts";
import {
  type PeriodKey,
  type PeriodKind,
  parsePeriod,
  periodKinds,
  targetYearOf,
} from "../../shared/period.ts";
import {
  type CampaignInForce,
  campaignOf,
  criteriaOf,
  type EffectiveCriterion,
  type PeriodInForce,
  periodsOf,
  withTargets,
} from "../campaigns/index.ts";
import { type SizeBand, sizeBandOf } from "./domain/size-band.ts";
import { monthsOf, sourcesOf } from "./domain/sources.ts";
import {
  type Members,
  type School,
  type Scope,
  type SentReports,
  schoolsOf,
  scopeOfCode,
  targetsOf,
} from "./store.ts";

/** Like is compared with like: only schools that answer every given filter. */
export interface Filters {
  readonly ownership?: string | undefined;
  readonly areaType?: string | undefined;
  readonly size?: SizeBand | undefined;
}

/** What a question about figures is about: a campaign, a period and the schools beneath a unit. */
export interface Subject {
  readonly campaign: CampaignInForce;
  readonly calendar: readonly PeriodInForce[];
  readonly period: PeriodKey;
  /** First and last day of the period, by the campaign's own calendar where it names it. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly today: Day;
  readonly scope: Scope;
  readonly criteria: readonly EffectiveCriterion[];
  readonly schools: readonly School[];
}

/** The newest period that has ended, of the kind reported most often; without one, the first of the calendar. */
export function usualPeriod(calendar: readonly PeriodInForce[], today: Day, frequency?: PeriodKind) {
  const kind = frequency ?? periodKinds.find((one) => calendar.some((period) => period.kind === one));
  const ofKind = calendar.filter((period) => period.kind === kind);
  return ofKind.findLast((period) => period.endsOn < today)?.period ?? ofKind[0]?.period;
}

export async function subjectOf(
  ctx: UnitContext,
  asked: {
    readonly campaign: string;
    readonly under?: string | undefined;
    readonly period?: PeriodKey | undefined;
    readonly indicator?: string | undefined;
    readonly filters?: Filters | undefined;
  },
): Promise<Subject> {
  const [scope, campaign, calendar] = await Promise.all([
    scopeOfCode(ctx, asked.under ?? ctx.unit.code),
    campaignOf(ctx, asked.campaign),
    periodsOf(ctx, asked.campaign),
  ]);
  if (!scope || !campaign) throw NotFound();
  const today = dayInVietnam(ctx.now);
  const frequency =
    asked.indicator && !asked.period
      ? await frequencyOf(ctx, asked.campaign, scope, asked.indicator)
      : undefined;
  const period = asked.period ?? usualPeriod(calendar, today, frequency) ?? today.slice(0, 4);
  const nominal = parsePeriod(period);
  const named = calendar.find((one) => one.period === period) ?? nominal;
  if (!named) throw NotFound();
  const [criteria, schools] = await Promise.all([
    criteriaOf(ctx, asked.campaign, { unitNo: scope.no, on: named.endsOn }),
    schoolsOf(ctx, scope),
  ]);
  const { ownership, areaType, size } = asked.filters ?? {};
  return {
    campaign,
    calendar,
    period,
    startsOn: named.startsOn,
    endsOn: named.endsOn,
    today,
    scope,
    criteria,
    schools: schools.filter(
      (school) =>
        isOpenIn(school, named) &&
        (ownership === undefined || school.ownership === ownership) &&
        (areaType === undefined || school.areaType === areaType) &&
        (size === undefined || sizeBandOf(school.childCount) === size),
    ),
  };
}

async function frequencyOf(ctx: UnitContext, campaign: string, scope: Scope, indicator: string) {
  return findCriterion(await criteriaOf(ctx, campaign, { unitNo: scope.no }), indicator)?.frequency;
}

/** A criterion by the id or the code of its indicator. */
export const findCriterion = (criteria: readonly EffectiveCriterion[], indicator: string) =>
  criteria.find((one) => one.indicatorId === indicator || one.code === indicator);

const isOpenIn = (
  school: Pick<School, "openedOn" | "closedOn">,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
) => school.openedOn <= endsOn && (school.closedOn === null || school.closedOn > startsOn);

/** Whether a school is asked for this indicator at all: indicators may be for one level of education. */
export const isAsked = (
  school: Pick<School, "educationLevel">,
  indicator: { educationLevel: string | null },
) =>
  indicator.educationLevel === null ||
  school.educationLevel === null ||
  indicator.educationLevel === school.educationLevel;

export const ruleOf = ({ overUnits, overTime, direction }: EffectiveCriterion): Rule => ({
  overUnits,
  overTime,
  direction,
});

/** The reporting periods behind an indicator in the period asked about. */
export const sourcesFor = ({ period, calendar, today }: Subject, frequency: PeriodKind) =>
  sourcesOf(period, frequency, calendar, today);

/** Kinds of reporting period that these criteria use, in order. */
export const frequenciesOf = (criteria: readonly EffectiveCriterion[]): readonly PeriodKind[] =>
  periodKinds.filter((kind) => criteria.some((criterion) => criterion.frequency === kind));

/** Reports that a school owes for these periods: those in which it was open. */
const expectedOf = (school: School, sources: readonly PeriodInForce[]): number =>
  sources.filter((source) => isOpenIn(school, source)).length;

/** Schools as the store wants them: under which number each counts. */
export const membersOf = (
  scope: Scope,
  schools: readonly School[],
  groupOf: (school: School) => number,
): Members => ({ scope, schools: schools.map((school) => school.no), groups: schools.map(groupOf) });

/** Coverage of each group, from what its schools sent and what was expected of them. */
export function coverageOf(
  schools: readonly School[],
  groupOf: (school: School) => number,
  sources: readonly PeriodInForce[],
  sent: readonly SentReports[],
): Map<number, Coverage> {
  const found = new Map(sent.map((row) => [row.group, row]));
  return new Map(
    [...Map.groupBy(schools, groupOf)].map(([group, members]) => {
      const { sent: count = 0, approved = 0, returned = 0, late = 0 } = found.get(group) ?? {};
      const expected = members.reduce((sum, school) => sum + expectedOf(school, sources), 0);
      // A report for a period in which the school counts as closed is still there to be read.
      return [group, { expected: Math.max(expected, count), sent: count, approved, returned, late }];
    }),
  );
}

/** Targets for the year of the period: that of the nearest unit upwards which set one. */
export interface Targets {
  readonly year: number;
  /** For the whole year, on the indicator's own scale. Null: none. */
  yearly(unitNo: number, ancestors: readonly number[], indicatorId: string): DecimalText | null;
  /** The same for the length of the period. */
  of(unitNo: number, ancestors: readonly number[], criterion: EffectiveCriterion): DecimalText | null;
  forPeriod(yearly: DecimalText | null, criterion: EffectiveCriterion): DecimalText | null;
}

/** `of` names who else than the units between scope and schools is asked about: children, single schools. */
export async function targetsFor(
  ctx: UnitContext,
  subject: Pick<Subject, "campaign" | "scope" | "schools" | "period" | "endsOn">,
  criteria: readonly EffectiveCriterion[],
  of: "units" | "schools",
): Promise<Targets> {
  const year = targetYearOf(subject);
  const months = monthsOf(subject.period);
  const set = new Map<number, Map<string, DecimalText>>();
  const keep = (unitNo: number, indicatorId: string, value: DecimalText) => {
    const ofUnit = set.get(unitNo) ?? new Map<string, DecimalText>();
    set.set(unitNo, ofUnit.set(indicatorId, value));
  };
  const above = await withTargets(ctx, subject.campaign.id, criteria, { unitNo: subject.scope.no, year });
  for (const {
    indicatorId,
    targets: [inForce],
  } of above) {
    if (inForce) keep(inForce.unitNo, indicatorId, inForce.value);
  }
  const ids = criteria.map((criterion) => criterion.indicatorId);
  const unitNos = new Set(
    subject.schools.flatMap(({ no, ancestors }) => [
      ...ancestors.slice(subject.scope.ancestors.length + 1),
      ...(of === "schools" ? [no] : []),
    ]),
  );
  const below = await targetsOf(ctx, subject.campaign.id, [...unitNos], year, ids);
  for (const { unitNo, indicatorId, value } of below) keep(unitNo, indicatorId, value);

  const targets: Targets = {
    year,
    yearly(unitNo, ancestors, indicatorId) {
      const own = set.get(unitNo)?.get(indicatorId);
      if (own !== undefined) return own;
      for (let at = ancestors.length - 1; at >= 0; at -= 1) {
        const value = set.get(ancestors[at] ?? -1)?.get(indicatorId);
        if (value !== undefined) return value;
      }
      return null;
    },
    of: (unitNo, ancestors, criterion) =>
      targets.forPeriod(targets.yearly(unitNo, ancestors, criterion.indicatorId), criterion),
    forPeriod: (yearly, criterion) =>
      yearly === null ? null : targetOfPeriod(ruleOf(criterion), yearly, months),
  };
  return targets;
}

/** The newest reporting periods of a kind that have begun (or end no later than `until`), in order. */
export function newestPeriods(
  { calendar, today }: Subject,
  frequency: PeriodKind,
  until: PeriodKey | undefined,
  count: number,
): readonly PeriodInForce[] {
  const last = until === undefined ? undefined : parsePeriod(until)?.endsOn;
  return calendar
    .filter(
      (one) =>
        one.kind === frequency && (last === undefined ? one.startsOn <= today : nominalEnd(one) <= last),
    )
    .slice(-count);
}

const nominalEnd = (one: PeriodInForce) => parsePeriod(one.period)?.endsOn ?? one.endsOn;

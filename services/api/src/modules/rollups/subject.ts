import { isBeneath, type UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { type Rule, targetOfPeriod } from "../../shared/aggregate.ts";
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
  targetInForce,
  withTargets,
} from "../campaigns/index.ts";
import type { Setter } from "./domain/cells.ts";
import { monthsOf, periodsInside, sourcesOf } from "./domain/sources.ts";
import { type Scope, type SetTargets, targetsSet } from "./store.ts";
import { openTree, type Tree } from "./tree.ts";
import { type TreeChoice, treeChoice } from "./tree-choice.ts";

/** What a question about figures is about: a campaign, a period, and a unit of a tree. */
export interface Subject {
  readonly campaign: CampaignInForce;
  readonly calendar: readonly PeriodInForce[];
  readonly period: PeriodKey;
  /** First and last day of the period, by the campaign's own calendar where it names it. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly today: Day;
  readonly choice: TreeChoice;
  readonly tree: Tree;
  readonly scope: Scope;
  readonly criteria: readonly EffectiveCriterion[];
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
    /** `now` unless told. */
    readonly tree?: string | undefined;
  },
): Promise<Subject> {
  const campaign = await campaignOf(ctx, asked.campaign);
  if (!campaign) throw NotFound();
  const calendar = await periodsOf(ctx, campaign);
  const today = dayInVietnam(ctx.now);
  const under = asked.under ?? ctx.unit.code;
  const period =
    asked.period ??
    usualPeriod(
      calendar,
      today,
      asked.indicator === undefined ? undefined : await frequencyOf(ctx, campaign, asked.indicator),
    ) ??
    today.slice(0, 4);
  const named = calendar.find((one) => one.period === period) ?? parsePeriod(period);
  if (!named) throw NotFound();
  const choice = await treeChoice(ctx, asked.tree ?? "now", {
    campaign,
    period,
    endsOn: named.endsOn,
    today,
  });
  const tree = await openTree(ctx, choice.moment);
  const scope = await tree.unit(under);
  if (!scope) throw NotFound();
  return {
    campaign,
    calendar,
    period,
    startsOn: named.startsOn,
    endsOn: named.endsOn,
    today,
    choice,
    tree,
    scope,
    criteria: await criteriaOf(ctx, campaign, { unitNo: scope.no, on: named.endsOn }),
  };
}

/** Whoever asks for the numbers of one school beneath it has read that school's figures; totals of many name none. */
export function noteSchoolRead(ctx: UnitContext, { scope, period, campaign }: Subject): void {
  if (!scope.isReporting || !isBeneath(ctx, scope.no)) return;
  ctx.emit({
    name: "rollups.school-read",
    subject: campaign.id,
    payload: { schoolName: scope.name, period },
    concerns: [scope.no],
  });
}

async function frequencyOf(ctx: UnitContext, campaign: CampaignInForce, indicator: string) {
  return findCriterion(await criteriaOf(ctx, campaign), indicator)?.frequency;
}

/** A criterion by the id or the code of its indicator. */
export const findCriterion = (criteria: readonly EffectiveCriterion[], indicator: string) =>
  criteria.find((one) => one.indicatorId === indicator || one.code === indicator);

/** From the acting unit down to the unit before the scope: what one came through. */
export async function wayTo(
  ctx: UnitContext,
  { tree, scope }: Pick<Subject, "tree" | "scope">,
): Promise<{ code: string; shortName: string }[]> {
  const at = scope.ancestors.indexOf(ctx.unit.no);
  const between = at < 0 ? [] : scope.ancestors.slice(at);
  const names = new Map((await tree.names(between)).map((unit) => [unit.no, unit]));
  return between.flatMap((no) => {
    const unit = names.get(no);
    return unit ? [{ code: unit.code, shortName: unit.shortName }] : [];
  });
}

export const ruleOf = ({ overUnits, overTime, direction }: EffectiveCriterion): Rule => ({
  overUnits,
  overTime,
  direction,
});

/** The reporting periods whose figures an indicator is made of in the period asked about, begun or not. */
export const periodsFor = ({ period, calendar }: Subject, frequency: PeriodKind) =>
  periodsInside(period, frequency, calendar);

/** The reporting periods behind an indicator in the period asked about, as far as they have begun. */
export const sourcesFor = ({ period, calendar, today }: Subject, frequency: PeriodKind) =>
  sourcesOf(period, frequency, calendar, today);

/** Kinds of reporting period that these criteria use, in order. */
export const frequenciesOf = (criteria: readonly EffectiveCriterion[]): readonly PeriodKind[] =>
  periodKinds.filter((kind) => criteria.some((criterion) => criterion.frequency === kind));

/** The newest reporting periods of a kind that have begun (or end no later than `until`), in order. */
export function newestPeriods(
  { calendar, today }: Pick<Subject, "calendar" | "today">,
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

// Targets -----------------------------------------------------------------------------------------------------

/** Targets for the year of the period: of those set along a unit's line, the one in force. */
export interface Targets {
  readonly year: number;
  /** Units beneath the scope, not schools, that have set targets: who inherits from whom. */
  readonly setters: readonly Setter[];
  /** What those inherit who have the setter (null: the scope) nearest above them, for the whole year. Null: nothing. */
  inherited(setter: number | null, indicatorId: string): DecimalText | null;
  /** What a unit aims at, for the length of the period. */
  of(unitNo: number, ancestors: readonly number[], criterion: EffectiveCriterion): DecimalText | null;
  forPeriod(yearly: DecimalText | null, criterion: EffectiveCriterion): DecimalText | null;
}

/** A target in force: for the whole year, on the indicator's own scale, and for the length of the period. */
interface Aim {
  readonly value: DecimalText;
  readonly ofPeriod: DecimalText | null;
}
/** By indicator. */
type Aims = ReadonlyMap<string, Aim>;

/** `lines` are the units, beneath the scope, that are asked about one by one. */
export async function targetsFor(
  ctx: UnitContext,
  subject: Pick<Subject, "campaign" | "tree" | "scope" | "period" | "endsOn">,
  criteria: readonly EffectiveCriterion[],
  lines: readonly { readonly no: number }[],
): Promise<Targets> {
  const { campaign, scope, tree } = subject;
  const year = targetYearOf(subject);
  const months = monthsOf(subject.period);
  const rules = new Map(criteria.map((criterion) => [criterion.indicatorId, criterion]));
  const ids = [...rules.keys()];
  const [above, beneath] = await Promise.all([
    withTargets(ctx, campaign.id, criteria, { unitNo: scope.no, year }),
    targetsSet(ctx, campaign.id, year, ids, {
      nos: lines.map((line) => line.no),
      within: scope.isReporting ? [] : scope.spans,
      but: scope.no,
    }),
  ]);
  const inForce = above.flatMap(({ indicatorId, targets }) =>
    targets.slice(0, 1).map(({ unitNo, value }) => ({ unitNo, targets: [{ indicatorId, value }] })),
  );
  const set = Map.groupBy([...inForce, ...beneath], ({ unitNo }) => unitNo);
  const setters = beneath.filter(({ isInherited }) => isInherited).map(({ unitNo }) => unitNo);
  const places = new Map((await tree.places(setters)).map((place) => [place.no, place]));

  const forPeriod: Targets["forPeriod"] = (yearly, criterion) =>
    yearly === null ? null : targetOfPeriod(ruleOf(criterion), yearly, months);
  // Who has set nothing aims at what is aimed at above: worked out once, however many schools ask.
  const known = new Map<number, Aims>();
  const aimsOf = (unitNo: number, ancestors: readonly number[]): Aims => {
    const before = known.get(unitNo);
    if (before) return before;
    const parent = ancestors.at(-1);
    const above: Aims = parent === undefined ? new Map() : aimsOf(parent, ancestors.slice(0, -1));
    const own = set.get(unitNo)?.flatMap(({ targets }) => targets);
    const aims = own ? withOwn(above, own) : above;
    known.set(unitNo, aims);
    return aims;
  };
  const withOwn = (above: Aims, own: SetTargets["targets"]): Aims => {
    const others = own.filter(({ indicatorId, value }) => above.get(indicatorId)?.value !== value);
    if (!others.length) return above;
    const aims = new Map(above);
    for (const { indicatorId, value } of others) {
      const criterion = rules.get(indicatorId);
      if (!criterion) continue;
      const one: Aim = { value, ofPeriod: forPeriod(value, criterion) };
      const inherited = aims.get(indicatorId);
      aims.set(indicatorId, (inherited && targetInForce(criterion, [inherited, one])) ?? one);
    }
    return aims;
  };
  return {
    year,
    setters: [...places.values()].map(({ no, ancestors, spans }) => ({ no, depth: ancestors.length, spans })),
    inherited(setter, indicatorId) {
      const place = setter === null ? scope : (places.get(setter) ?? scope);
      return aimsOf(place.no, place.ancestors).get(indicatorId)?.value ?? null;
    },
    of: (unitNo, ancestors, { indicatorId }) => aimsOf(unitNo, ancestors).get(indicatorId)?.ofPeriod ?? null,
    forPeriod,
  };
}

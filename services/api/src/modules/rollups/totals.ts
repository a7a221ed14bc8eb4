import type { UnitContext } from "../../platform/http/operation.ts";
import {
  combineAllTallies,
  combineTallies,
  emptyTally,
  isMet,
  type Score,
  type Tally,
  type Total,
  totalOf,
  valueOfUnit,
  weightedScore,
} from "../../shared/aggregate.ts";
import {
  addDecimals,
  type DecimalText,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from "../../shared/decimal.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { type Cell, cellsOf } from "./domain/cells.ts";
import { spanOf } from "./domain/sources.ts";
import {
  type Group,
  type GroupTally,
  levelsOf,
  type Slice,
  talliesByPeriod,
  talliesOverTime,
} from "./store.ts";
import { frequenciesOf, periodsFor, type Subject, sourcesFor, type Targets } from "./subject.ts";

/** What an indicator amounts to for a unit, with the target it is held against. */
export interface UnitTotal extends Total {
  readonly target: DecimalText | null;
  readonly isMet: boolean | null;
  /** Schools whose figure is in it. */
  readonly counted: number;
}

/** A unit or a school as a line of an answer. */
export interface Line extends Group {
  readonly ancestors: readonly number[];
  readonly isReporting: boolean;
}

/** Figures put together, with what their schools aim at together. */
export interface Sum extends Tally {
  /** Yearly targets of the counted schools, summed; null where one of them has none, or where targets do not add up. */
  readonly aim: DecimalText | null;
}

const nothing: Sum = { ...emptyTally, aim: "0" };

const combineSums = (a: Sum, b: Sum): Sum => ({
  ...combineTallies(a, b),
  aim: a.aim === null || b.aim === null ? null : addDecimals(a.aim, b.aim),
});

/** Sums of a line in the order of the criteria asked for; undefined where nobody sent a figure. */
export type SumsOfLine = readonly (Sum | undefined)[];
/** By line. */
export type Sums = ReadonlyMap<number, SumsOfLine>;

/** Of all lines together, which share no school: of the criterion at this place. */
export function wholeOf(sums: Sums, at: number): Sum {
  const all: Sum[] = [];
  const aims: DecimalText[] = [];
  for (const ofLine of sums.values()) {
    const sum = ofLine[at];
    if (!sum) continue;
    all.push(sum);
    if (sum.aim !== null) aims.push(sum.aim);
  }
  return {
    ...combineAllTallies(all),
    aim: aims.length < all.length ? null : sumDecimals(aims),
  };
}

/** Criteria that are reported at all within the period asked about. */
export function criteriaInPeriod(subject: Subject): readonly EffectiveCriterion[] {
  const reported = frequenciesOf(subject.criteria).filter((kind) => sourcesFor(subject, kind).length > 0);
  return subject.criteria.filter(({ frequency }) => reported.includes(frequency));
}

/** All reporting periods behind a set of criteria. */
export const allSources = (
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
): readonly PeriodInForce[] => frequenciesOf(criteria).flatMap((frequency) => sourcesFor(subject, frequency));

/** Every criterion summed for each line over the period asked about. */
export async function sumsOf(
  ctx: UnitContext,
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
  targets: Targets,
  lines: readonly Group[],
): Promise<Sums> {
  const { campaign } = subject;
  const cells = cellsOf(lines, targets.setters);
  const groups = cells.map((cell, no) => ({ no, spans: cell.spans }));
  const isInLevels = ({ overUnits }: EffectiveCriterion) => overUnits === "distribution";
  const inLevels = slicesOf(subject, criteria.filter(isInLevels));
  const summed = slicesOf(
    subject,
    criteria.filter((criterion) => !isInLevels(criterion)),
  );
  const tallies = await Promise.all([
    ...summed.map(({ sources, ...slice }) => {
      const [only, ...more] = sources;
      return only && !more.length
        ? talliesByPeriod(ctx, campaign.id, groups, slice.indicatorIds, [only])
        : talliesOverTime(ctx, campaign.id, groups, slice, targets.year);
    }),
    ...inLevels.map((slice) => levelsOf(ctx, campaign.id, groups, slice)),
  ]);
  return sumsOfCells(cells, criteria, targets, tallies.flat());
}

/** Tallies of cells put together by line, with what the schools in them aim at: their own targets, else inherited ones. */
export function sumsOfCells(
  cells: readonly Cell[],
  criteria: readonly EffectiveCriterion[],
  targets: Targets,
  tallies: readonly GroupTally[],
): Sums {
  const places = new Map(criteria.map(({ indicatorId }, at) => [indicatorId, at]));
  const sums = new Map<number, (Sum | undefined)[]>();
  for (const tally of tallies) {
    const { group, indicatorId, units, num, den, levels } = tally;
    const cell = cells[group];
    const at = places.get(indicatorId);
    if (!cell || at === undefined) continue;
    const isSummed = criteria[at]?.overUnits === "sum";
    const aim = isSummed ? aimOf(tally, targets.inherited(cell.setter, indicatorId)) : null;
    const sum: Sum = { units, num, den, levels, aim };
    const ofLine = sums.get(cell.group) ?? criteria.map(() => undefined);
    const before = ofLine[at];
    ofLine[at] = before ? combineSums(before, sum) : sum;
    sums.set(cell.group, ofLine);
  }
  return sums;
}

function aimOf({ units, aiming, ownAim }: GroupTally, inherited: DecimalText | null): DecimalText | null {
  const others = units - aiming;
  if (others === 0) return ownAim;
  if (inherited === null) return null;
  const rest = others === 1 ? inherited : multiplyDecimals(inherited, `${others}`);
  return aiming === 0 ? rest : addDecimals(ownAim, rest);
}

/** Criteria in groups that are read in the same way: one report's figures all at once, several by the rule over time. */
function slicesOf(
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
): (Slice & { readonly sources: readonly PeriodInForce[] })[] {
  return frequenciesOf(criteria).flatMap((frequency) => {
    const sources = periodsFor(subject, frequency);
    const alike = Map.groupBy(
      criteria.filter((criterion) => criterion.frequency === frequency),
      ({ overTime }) => (sources.length === 1 ? "last" : overTime),
    );
    return [...alike].map(([overTime, group]) => ({
      indicatorIds: group.map((one) => one.indicatorId),
      span: spanOf(subject.period, frequency),
      periods: sources.map((source) => source.period),
      overTime,
      sources,
    }));
  });
}

type Held = Pick<Line, "no" | "ancestors" | "isReporting">;

/** What a sum amounts to for a line, held against its target. */
export function totalFor(
  line: Held,
  criterion: EffectiveCriterion,
  sum: Sum | undefined,
  targets: Targets,
): UnitTotal {
  const held = sum ?? nothing;
  const total = amountFor(line, criterion, held);
  const target = targetFor(line, criterion, held, targets);
  return { ...total, target, isMet: metOrNull(criterion, total.value, target), counted: held.units };
}

function amountFor({ isReporting }: Held, { overUnits }: EffectiveCriterion, tally: Tally): Total {
  if (!isReporting || tally.units !== 1 || overUnits === "distribution") return totalOf({ overUnits }, tally);
  const figure = { num: tally.num, den: overUnits === "ratio" ? tally.den : null };
  return { ...figure, value: valueOfUnit({ overUnits }, figure) };
}

/** What is summed is measured against the sum of what its schools aim at: those, and only those, that are in it. */
function targetFor(line: Held, criterion: EffectiveCriterion, { units, aim }: Sum, targets: Targets) {
  if (criterion.overUnits !== "sum" || line.isReporting)
    return targets.of(line.no, line.ancestors, criterion);
  return units > 0 ? targets.forPeriod(aim, criterion) : null;
}

export const metOrNull = (
  criterion: Pick<EffectiveCriterion, "direction">,
  value: DecimalText | null,
  target: DecimalText | null,
) => (value === null || target === null ? null : isMet(criterion.direction, value, target));

/** How many schools said this: kept for levels, and for yes (1) and no (0), which the sum tells. */
export function levelCounts(
  { overUnits }: EffectiveCriterion,
  { units, num, levels }: Tally,
): Readonly<Record<string, number>> {
  if (overUnits !== "share") return levels;
  const yes = Number(num);
  const no = Number(subtractDecimals(`${units}`, num));
  return { ...(yes ? { 1: yes } : {}), ...(no ? { 0: no } : {}) };
}

/** A unit's score is that of its totals (sums over sums), not a mean of its schools' scores. */
export const scoreOf = (
  line: Held,
  criteria: readonly EffectiveCriterion[],
  sums: SumsOfLine,
  targets: Targets,
): Score =>
  weightedScore(
    criteria.map((criterion, at) => {
      const sum = sums[at];
      return {
        weight: criterion.weight,
        direction: criterion.direction,
        value: sum ? amountFor(line, criterion, sum).value : null,
        // Where nothing was sent the target still says that something was expected.
        target: sum
          ? targetFor(line, criterion, sum, targets)
          : targets.of(line.no, line.ancestors, criterion),
      };
    }),
  );

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
import { type DecimalText, multiplyDecimals, subtractDecimals, sumDecimals } from "../../shared/decimal.ts";
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
export interface Sum {
  readonly tally: Tally;
  /** Yearly targets of the counted schools, summed; null where one of them has none, or where targets do not add up. */
  readonly aim: DecimalText | null;
}

const nothing: Sum = { tally: emptyTally, aim: "0" };

export const combineSums = (a: Sum, b: Sum): Sum => ({
  tally: combineTallies(a.tally, b.tally),
  aim: a.aim === null || b.aim === null ? null : sumDecimals([a.aim, b.aim]),
});

/** Sums by line and indicator. */
export type Sums = ReadonlyMap<number, ReadonlyMap<string, Sum>>;

/** Of all lines together, which share no school. */
export function wholeOf(sums: Sums, indicatorId: string): Sum {
  const all = [...sums.values()].flatMap((ofLine) => ofLine.get(indicatorId) ?? []);
  const aims = all.flatMap(({ aim }) => aim ?? []);
  return {
    tally: combineAllTallies(all.map(({ tally }) => tally)),
    aim: aims.length < all.length ? null : sumDecimals(aims),
  };
}

/** Criteria that are reported at all within the period asked about. */
export const criteriaInPeriod = (subject: Subject): readonly EffectiveCriterion[] =>
  subject.criteria.filter(({ frequency }) => sourcesFor(subject, frequency).length > 0);

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
  const summed = criteria.filter((criterion) => criterion.overUnits !== "distribution");
  const inLevels = criteria.filter((criterion) => criterion.overUnits === "distribution");
  const [tallies, levels] = await Promise.all([
    Promise.all(
      slicesOf(subject, summed).map(({ sources, ...slice }) => {
        const [only, ...more] = sources;
        return only && !more.length
          ? talliesByPeriod(ctx, campaign.id, groups, slice.indicatorIds, [only])
          : talliesOverTime(ctx, campaign.id, groups, slice, targets.year);
      }),
    ),
    Promise.all(slicesOf(subject, inLevels).map((slice) => levelsOf(ctx, campaign.id, lines, slice))),
  ]);
  const sums = sumsOfCells(cells, targets, tallies.flat());
  for (const { group, indicatorId, level, schools } of levels.flat())
    add(sums, group, indicatorId, {
      tally: { ...emptyTally, units: schools, den: `${schools}`, levels: { [level]: schools } },
      aim: null,
    });
  return sums;
}

/** Tallies of cells put together by line, with what the schools in them aim at: their own targets, else inherited ones. */
export function sumsOfCells(
  cells: readonly Cell[],
  targets: Pick<Targets, "inherited" | "isSummed">,
  tallies: readonly GroupTally[],
): Map<number, Map<string, Sum>> {
  const sums = new Map<number, Map<string, Sum>>();
  for (const { group, indicatorId, tally, ownTargets } of tallies) {
    const cell = cells[group];
    if (!cell) continue;
    const aim = targets.isSummed(indicatorId)
      ? aimOf(ownTargets, tally.units - ownTargets.schools, targets.inherited(cell.setter, indicatorId))
      : null;
    add(sums, cell.group, indicatorId, { tally, aim });
  }
  return sums;
}

function aimOf(
  own: GroupTally["ownTargets"],
  without: number,
  inherited: DecimalText | null,
): DecimalText | null {
  if (without === 0) return own.sum;
  if (inherited === null) return null;
  const rest = without === 1 ? inherited : multiplyDecimals(inherited, `${without}`);
  return own.schools === 0 ? rest : sumDecimals([own.sum, rest]);
}

function add(sums: Map<number, Map<string, Sum>>, line: number, indicatorId: string, sum: Sum): void {
  const ofLine = sums.get(line) ?? new Map<string, Sum>();
  const before = ofLine.get(indicatorId);
  sums.set(line, ofLine.set(indicatorId, before ? combineSums(before, sum) : sum));
}

/** Criteria in groups that are read in the same way: one report's figures all at once, several by the rule over time. */
function slicesOf(
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
): (Slice & { readonly sources: readonly PeriodInForce[] })[] {
  const alike = Map.groupBy(criteria, ({ frequency, overTime }) =>
    periodsFor(subject, frequency).length === 1 ? frequency : `${frequency} ${overTime}`,
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sources = periodsFor(subject, first.frequency);
    return [
      {
        indicatorIds: group.map((one) => one.indicatorId),
        span: spanOf(subject.period, first.frequency),
        periods: sources.map((source) => source.period),
        overTime: first.overTime,
        sources,
      },
    ];
  });
}

/** What a sum amounts to for a line, held against its target. */
export function totalFor(
  line: Pick<Line, "no" | "ancestors" | "isReporting">,
  criterion: EffectiveCriterion,
  sum: Sum | undefined,
  targets: Targets,
): UnitTotal {
  const { tally, aim } = sum ?? nothing;
  const isOneSchool = line.isReporting && tally.units === 1 && criterion.overUnits !== "distribution";
  const figure = { num: tally.num, den: criterion.overUnits === "ratio" ? tally.den : null };
  const total = isOneSchool
    ? { ...figure, value: valueOfUnit(criterion, figure) }
    : totalOf(criterion, tally);
  // What is summed is measured against the sum of what its schools aim at: those, and only those, that are in it.
  const isSummed = criterion.overUnits === "sum" && !line.isReporting;
  const target = isSummed
    ? tally.units > 0
      ? targets.forPeriod(aim, criterion)
      : null
    : targets.of(line.no, line.ancestors, criterion);
  return { ...total, target, isMet: metOrNull(criterion, total.value, target), counted: tally.units };
}

export const metOrNull = (
  criterion: Pick<EffectiveCriterion, "direction">,
  value: DecimalText | null,
  target: DecimalText | null,
) => (value === null || target === null ? null : isMet(criterion.direction, value, target));

/** How many schools said this: kept for levels, and for yes (1) and no (0), which the sum tells. */
export function levelCounts(criterion: EffectiveCriterion, { tally }: Sum): Readonly<Record<string, number>> {
  if (criterion.overUnits !== "share") return tally.levels;
  const yes = Number(tally.num);
  const no = Number(subtractDecimals(`${tally.units}`, tally.num));
  return { ...(yes ? { 1: yes } : {}), ...(no ? { 0: no } : {}) };
}

/** A unit's score is that of its totals (sums over sums), not a mean of its schools' scores. */
export const scoreOf = (
  line: Pick<Line, "no" | "ancestors" | "isReporting">,
  criteria: readonly EffectiveCriterion[],
  sums: ReadonlyMap<string, Sum> | undefined,
  targets: Targets,
): Score =>
  weightedScore(
    criteria.map((criterion) => {
      const sum = sums?.get(criterion.indicatorId);
      const total = sum && totalFor(line, criterion, sum, targets);
      return {
        weight: criterion.weight,
        direction: criterion.direction,
        value: total?.value ?? null,
        // Where nothing was sent the target still says that something was expected.
        target: total ? total.target : targets.of(line.no, line.ancestors, criterion),
      };
    }),
  );

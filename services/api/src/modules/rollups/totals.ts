import type { UnitContext } from "../../platform/http/operation.ts";
import {
  combineTallies,
  emptyTally,
  isMet,
  type Score,
  type Tally,
  type Total,
  tallyOf,
  totalOf,
  weightedScore,
} from "../../shared/aggregate.ts";
import { type DecimalText, multiplyDecimals, sumDecimals } from "../../shared/decimal.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { figuresOfSchools, type School, type Slice, tallies } from "./store.ts";
import { frequenciesOf, isAsked, membersOf, type Subject, sourcesFor, type Targets } from "./subject.ts";

/** What an indicator amounts to for a unit, with the target it is held against. */
export interface UnitTotal extends Total {
  readonly target: DecimalText | null;
  readonly isMet: boolean | null;
  /** Schools whose figure is in it. */
  readonly counted: number;
}

/** Criteria that are reported at all within the period asked about. */
export const criteriaInPeriod = (subject: Subject): readonly EffectiveCriterion[] =>
  subject.criteria.filter(({ frequency }) => sourcesFor(subject, frequency).length > 0);

/** All reporting periods behind a set of criteria. */
export const allSources = (
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
): readonly PeriodInForce[] => frequenciesOf(criteria).flatMap((frequency) => sourcesFor(subject, frequency));

/** Criteria in groups that are read in the same way. */
export function slicesOf(
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
): (Slice & { readonly withOwnTargets: boolean })[] {
  const alike = Map.groupBy(
    criteria,
    ({ frequency, overTime, overUnits }) => `${frequency} ${overTime} ${overUnits === "sum"}`,
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        indicatorIds: group.map((one) => one.indicatorId),
        periods: sourcesFor(subject, first.frequency).map((source) => source.period),
        overTime: first.overTime,
        withOwnTargets: first.overUnits === "sum",
      },
    ];
  });
}

/**
 * Totals of every criterion for the units named by `unitsOf`: those a school counts towards. The database sums by
 * parent of the schools (all schools of a parent share inherited targets); tallies combine from there upwards.
 */
export async function totalsOf(
  ctx: UnitContext,
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
  targets: Targets,
  unitsOf: (school: School) => readonly number[],
): Promise<Map<number, Map<string, UnitTotal>>> {
  const cells = new Map<string, { no: number; school: School; units: readonly number[] }>();
  const cellOf = (school: School) => {
    const units = unitsOf(school);
    const key = `${school.parentNo} ${units.join(" ")}`;
    const cell = cells.get(key) ?? { no: cells.size, school, units };
    cells.set(key, cell);
    return cell;
  };
  const members = membersOf(subject.scope, subject.schools, (school) => cellOf(school).no);
  const byNo = new Map([...cells.values()].map((cell) => [cell.no, cell]));
  const inLevels = criteria.filter((criterion) => criterion.overUnits === "distribution");
  const [rows, levels] = await Promise.all([
    tallies(
      ctx,
      subject.campaign.id,
      members,
      slicesOf(
        subject,
        criteria.filter((criterion) => criterion.overUnits !== "distribution"),
      ),
      targets.year,
    ),
    Promise.all(inLevels.map((criterion) => levelTallies(ctx, subject, criterion, unitsOf))),
  ]);

  const sums = new Map<number, Map<string, { tally: Tally; aims: DecimalText[]; isAimless: boolean }>>();
  const sumOf = (unitNo: number, indicatorId: string) => {
    const ofUnit =
      sums.get(unitNo) ?? new Map<string, { tally: Tally; aims: DecimalText[]; isAimless: boolean }>();
    sums.set(unitNo, ofUnit);
    const sum = ofUnit.get(indicatorId) ?? { tally: emptyTally, aims: [], isAimless: false };
    ofUnit.set(indicatorId, sum);
    return sum;
  };
  for (const { group, indicatorId, tally, ownTargets } of rows) {
    const cell = byNo.get(group);
    if (!cell) continue;
    const { ancestors } = cell.school;
    const inherited = targets.yearly(ancestors.at(-1) ?? -1, ancestors.slice(0, -1), indicatorId);
    const without = tally.units - ownTargets.schools;
    for (const unitNo of cell.units) {
      const sum = sumOf(unitNo, indicatorId);
      sum.tally = combineTallies(sum.tally, tally);
      sum.aims.push(ownTargets.sum, multiplyDecimals(inherited ?? "0", `${without}`));
      if (without > 0 && inherited === null) sum.isAimless = true;
    }
  }
  for (const { unitNo, indicatorId, tally } of levels.flat()) sumOf(unitNo, indicatorId).tally = tally;

  const line = new Map<number, readonly number[]>([[subject.scope.no, subject.scope.ancestors]]);
  const ancestorsOf = (unitNo: number) => line.get(unitNo) ?? [...subject.scope.ancestors, subject.scope.no];
  return new Map(
    [...sums].map(([unitNo, ofUnit]) => [
      unitNo,
      new Map(
        criteria.flatMap((criterion): [string, UnitTotal][] => {
          const sum = ofUnit.get(criterion.indicatorId);
          if (!sum) return [];
          const total = totalOf(criterion, sum.tally);
          const target =
            criterion.overUnits === "sum"
              ? sum.isAimless
                ? null
                : targets.forPeriod(sumDecimals(sum.aims), criterion)
              : targets.of(unitNo, ancestorsOf(unitNo), criterion);
          return [
            [
              criterion.indicatorId,
              {
                ...total,
                target,
                isMet:
                  total.value === null || target === null
                    ? null
                    : isMet(criterion.direction, total.value, target),
                counted: sum.tally.units,
              },
            ],
          ];
        }),
      ),
    ]),
  );
}

/** Levels are counted school by school: which and how many is more than a sum. */
async function levelTallies(
  ctx: UnitContext,
  subject: Subject,
  criterion: EffectiveCriterion,
  unitsOf: (school: School) => readonly number[],
): Promise<{ unitNo: number; indicatorId: string; tally: Tally }[]> {
  const figures = await figuresOfSchools(ctx, subject.campaign.id, subject.scope, criterion.indicatorId, {
    periods: sourcesFor(subject, criterion.frequency).map((source) => source.period),
    overTime: criterion.overTime,
  });
  const found = new Map<number, Tally>();
  for (const school of subject.schools) {
    if (!isAsked(school, criterion)) continue;
    const tally = tallyOf(criterion, figures.get(school.no) ?? null);
    for (const unitNo of unitsOf(school))
      found.set(unitNo, combineTallies(found.get(unitNo) ?? emptyTally, tally));
  }
  return [...found].map(([unitNo, tally]) => ({ unitNo, indicatorId: criterion.indicatorId, tally }));
}

/** A unit's score is that of its totals (sums over sums), not a mean of its schools' scores. */
export const scoreOfTotals = (
  unit: { readonly no: number; readonly ancestors: readonly number[] },
  criteria: readonly EffectiveCriterion[],
  totals: ReadonlyMap<string, UnitTotal> | undefined,
  targets: Targets,
): Score =>
  weightedScore(
    criteria.map((criterion) => {
      const total = totals?.get(criterion.indicatorId);
      return {
        weight: criterion.weight,
        direction: criterion.direction,
        value: total?.value ?? null,
        // Where nothing was sent the target still says that something was expected.
        target: total ? total.target : targets.of(unit.no, unit.ancestors, criterion),
      };
    }),
  );

import { type Direction, isMet, type OverUnits } from "../../../shared/aggregate.ts";
import type { DecimalText } from "../../../shared/decimal.ts";
import type { PeriodKind } from "../../../shared/period.ts";

/** One row of a unit's criteria set. */
export interface AskedCriterion {
  readonly unitNo: number;
  readonly indicatorId: string;
  readonly position: number;
  readonly weight: DecimalText;
  readonly frequency: PeriodKind;
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
}

/** One row of a unit's targets. */
export interface SetTarget {
  readonly unitNo: number;
  readonly indicatorId: string;
  readonly year: number;
  readonly value: DecimalText;
  readonly origin: "own" | "added";
}

/**
 * What a unit is asked for: its own rows and those of every unit above it. `line` runs from the root down and ends
 * with the unit itself. Where two units ask for the same indicator the higher one counts, for the lower one may not
 * change it. Order: what comes from further above first, then by position.
 */
export function effectiveCriteria<C extends AskedCriterion>(
  line: readonly number[],
  rows: readonly C[],
): readonly (C & { readonly isLocked: boolean })[] {
  const me = line.at(-1);
  const depth = new Map(line.map((unitNo, at) => [unitNo, at]));
  const asked = new Map<string, C>();
  const byDepth = rows
    .filter((row) => depth.has(row.unitNo))
    .sort(
      (a, b) =>
        (depth.get(a.unitNo) ?? 0) - (depth.get(b.unitNo) ?? 0) ||
        a.position - b.position ||
        (a.indicatorId < b.indicatorId ? -1 : 1),
    );
  for (const row of byDepth) if (!asked.has(row.indicatorId)) asked.set(row.indicatorId, row);
  return [...asked.values()].map((row) => ({ ...row, isLocked: row.unitNo !== me }));
}

/** What says how an indicator's targets count down the line. */
export interface TargetRule {
  readonly direction: Direction;
  readonly overUnits: OverUnits;
}

/**
 * Whether a target set above is a bar that units below may raise but not lower. Not for what is summed over schools (a
 * count, an amount of money): there a target set above is what each school is taken to add while it names nothing
 * itself. How much a school can add depends on its size, so its own target replaces that, higher or lower, and any
 * unit above schools is held against the sum of theirs.
 */
const isBar = ({ overUnits }: TargetRule): boolean => overUnits !== "sum";

/** A target that asks for less than the one in force from above. */
export const isWeaker = (rule: TargetRule, value: DecimalText, above: DecimalText): boolean =>
  isBar(rule) && !isMet(rule.direction, value, above);

/**
 * Which of the targets set along a line, from the top down, is in force: the strictest, and of equal ones the lowest;
 * for what is summed over schools the lowest. Undefined where none is set.
 */
export const targetInForce = <T extends { readonly value: DecimalText }>(
  rule: TargetRule,
  fromTheTop: readonly T[],
): T | undefined =>
  fromTheTop.reduce<T | undefined>(
    (found, next) => (found && isWeaker(rule, next.value, found.value) ? found : next),
    undefined,
  );

/** A target of a year: the one in force, the unit's own (it may be weaker than a later one above), the one above. */
export interface TargetOfYear<T extends SetTarget> {
  readonly inForce: T;
  readonly own: T | null;
  readonly above: T | null;
}

/** What a unit is to reach in an indicator, by year in order. `line` runs from the root down to the unit itself. */
export function targetsByYear<T extends SetTarget>(
  line: readonly number[],
  rule: TargetRule,
  rows: readonly T[],
): readonly TargetOfYear<T>[] {
  const me = line.at(-1);
  const depth = new Map(line.map((unitNo, at) => [unitNo, at]));
  const fromTheTop = rows
    .filter((row) => depth.has(row.unitNo))
    .sort((a, b) => a.year - b.year || (depth.get(a.unitNo) ?? 0) - (depth.get(b.unitNo) ?? 0));
  return [...Map.groupBy(fromTheTop, (row) => row.year).values()].flatMap((ofYear) => {
    const inForce = targetInForce(rule, ofYear);
    if (!inForce) return [];
    const own = ofYear.find((row) => row.unitNo === me) ?? null;
    const above =
      targetInForce(
        rule,
        ofYear.filter((row) => row.unitNo !== me),
      ) ?? null;
    return [{ inForce, own, above }];
  });
}

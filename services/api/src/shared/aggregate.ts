/**
 * How figures add up: over units, over time, and against targets. Everything is exact on decimals; only a value that
 * is shown is rounded. What combines is a tally with an empty one that changes nothing, and combining does not care
 * about order or grouping: any tree and any order of sending give the same totals. Missing is not zero.
 * Rules: domain reference 3.6 (sums over sums; share of schools; mean with its spread; coverage beside each aggregate).
 */
import {
  addDecimals,
  compareDecimals,
  type DecimalText,
  divideDecimals,
  multiplyDecimals,
  normalise,
  quotientOf,
  subtractDecimals,
  sumDecimals,
} from "./decimal.ts";
import type { PeriodKey } from "./period.ts";

export type OverUnits = "sum" | "share" | "ratio" | "mean" | "distribution";
export type OverTime = "sum" | "last" | "mean" | "max" | "min";
export type Direction = "higher" | "lower";

export interface Rule {
  readonly overUnits: OverUnits;
  readonly overTime: OverTime;
  readonly direction: Direction;
}

/** What one unit says of one indicator. `num` alone but for ratios. */
export interface Figure {
  readonly num: DecimalText;
  readonly den: DecimalText | null;
}

/** Decimals of a value as shown, ranked and published; percentages then have four. */
export const valueDecimals = 6;
/** Decimals kept where a mean over time cannot be exact. */
const meanDecimals = 10;

// Over units --------------------------------------------------------------------------------------------------

/** Figures of several units put together. Holds enough to be combined further by every rule. */
export interface Tally {
  /** Units whose figure is in it. */
  readonly units: number;
  readonly num: DecimalText;
  readonly den: DecimalText;
  /** How many units said this number: levels, and yes (1) and no (0). Kept where the rule wants it. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Where levels are not kept. */
export const noLevels: Tally["levels"] = {};

export const emptyTally: Tally = { units: 0, num: "0", den: "0", levels: noLevels };

const hasLevels = (rule: Pick<Rule, "overUnits">) =>
  rule.overUnits === "distribution" || rule.overUnits === "share";

/** The tally of a single unit; of a unit without figure, the empty one. */
export function tallyOf(rule: Pick<Rule, "overUnits">, figure: Figure | null): Tally {
  if (!figure) return emptyTally;
  const num = normalise(figure.num);
  return {
    units: 1,
    num,
    den: rule.overUnits === "ratio" ? normalise(figure.den ?? "0") : "1",
    levels: hasLevels(rule) ? { [num]: 1 } : {},
  };
}

const plus = (a: DecimalText, b: DecimalText) => (a === "0" ? b : b === "0" ? a : addDecimals(a, b));

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  if (b === noLevels) return a;
  const sum: Record<string, number> = { ...a };
  for (const [level, count] of Object.entries(b)) sum[level] = (sum[level] ?? 0) + count;
  return sum;
}

/** Associative and commutative, with `emptyTally` as identity. */
export function combineTallies(a: Tally, b: Tally): Tally {
  if (a.units === 0) return b;
  if (b.units === 0) return a;
  return {
    units: a.units + b.units,
    num: plus(a.num, b.num),
    den: plus(a.den, b.den),
    levels: addCounts(a.levels, b.levels),
  };
}

/** Many tallies combined at once, which is the same as one after the other. */
export function combineAllTallies(tallies: readonly Tally[]): Tally {
  let [units, levels] = [0, noLevels];
  const nums: DecimalText[] = [];
  const dens: DecimalText[] = [];
  for (const tally of tallies) {
    if (tally.units === 0) continue;
    units += tally.units;
    nums.push(tally.num);
    dens.push(tally.den);
    levels = addCounts(levels, tally.levels);
  }
  return units === 0 ? emptyTally : { units, num: sumDecimals(nums), den: sumDecimals(dens), levels };
}

/** What a tally amounts to under a rule: the two numbers to publish and the value they make. */
export interface Total {
  readonly num: DecimalText | null;
  readonly den: DecimalText | null;
  readonly value: DecimalText | null;
}

const nothing: Total = { num: null, den: null, value: null };

/** Sum; sum over sum; yes over schools; mean over schools; for levels the middle one (the lower of two). */
export function totalOf(rule: Pick<Rule, "overUnits">, tally: Tally): Total {
  if (tally.units === 0) return nothing;
  switch (rule.overUnits) {
    case "sum":
      return { num: tally.num, den: null, value: tally.num };
    case "ratio":
    case "share":
    case "mean":
      return { num: tally.num, den: tally.den, value: divideDecimals(tally.num, tally.den, valueDecimals) };
    case "distribution":
      return { num: null, den: tally.den, value: middleLevel(tally.levels) };
  }
}

function middleLevel(levels: Readonly<Record<string, number>>): DecimalText | null {
  const counted = Object.entries(levels).sort(([a], [b]) => compareDecimals(a, b));
  const half = counted.reduce((sum, [, count]) => sum + count, 0) / 2;
  let seen = 0;
  for (const [level, count] of counted) {
    seen += count;
    if (seen >= half) return level;
  }
  return null;
}

/** A single unit's own value: a ratio is divided, everything else is the number itself. */
export const valueOfUnit = (rule: Pick<Rule, "overUnits">, { num, den }: Figure): DecimalText | null =>
  rule.overUnits === "ratio" ? divideDecimals(num, den ?? "0", valueDecimals) : normalise(num);

// Over time ---------------------------------------------------------------------------------------------------

interface Dated {
  readonly period: PeriodKey;
  readonly figure: Figure;
}

/** One unit's figures of several periods of one kind put together. */
export interface TimeTally {
  readonly periods: number;
  readonly num: DecimalText;
  readonly den: DecimalText;
  readonly last: Dated | null;
  readonly max: Dated | null;
  readonly min: Dated | null;
}

export const emptyTimeTally: TimeTally = {
  periods: 0,
  num: "0",
  den: "0",
  last: null,
  max: null,
  min: null,
};

export function timeTallyOf(period: PeriodKey, figure: Figure | null): TimeTally {
  if (!figure) return emptyTimeTally;
  const dated = { period, figure };
  return { periods: 1, num: figure.num, den: figure.den ?? "0", last: dated, max: dated, min: dated };
}

const later = (a: Dated, b: Dated) => (a.period >= b.period ? a : b);
/** Compares num/den without dividing; a ratio over zero is below every other. */
function compareFigures(a: Figure, b: Figure): number {
  if (a.den === null || b.den === null) return compareDecimals(a.num, b.num);
  const [aIsNone, bIsNone] = [normalise(a.den) === "0", normalise(b.den) === "0"];
  if (aIsNone || bIsNone) return Number(bIsNone) - Number(aIsNone);
  return compareDecimals(multiplyDecimals(a.num, b.den), multiplyDecimals(b.num, a.den));
}
function extreme(a: Dated, b: Dated, sign: 1 | -1): Dated {
  const order = compareFigures(a.figure, b.figure) * sign;
  return order === 0 ? later(a, b) : order > 0 ? a : b;
}
const either = (a: Dated | null, b: Dated | null, choose: (a: Dated, b: Dated) => Dated) =>
  a && b ? choose(a, b) : (a ?? b);

/** Associative and commutative over figures of different periods, with `emptyTimeTally` as identity. */
export function combineTimes(a: TimeTally, b: TimeTally): TimeTally {
  if (a.periods === 0) return b;
  if (b.periods === 0) return a;
  return {
    periods: a.periods + b.periods,
    num: plus(a.num, b.num),
    den: plus(a.den, b.den),
    last: either(a.last, b.last, later),
    max: either(a.max, b.max, (x, y) => extreme(x, y, 1)),
    min: either(a.min, b.min, (x, y) => extreme(x, y, -1)),
  };
}

/** What the periods amount to for one unit; null where it has sent no figure in any of them. */
export function figureOverTime(overTime: OverTime, isRatio: boolean, tally: TimeTally): Figure | null {
  if (tally.periods === 0) return null;
  const figure = (num: DecimalText, den: DecimalText): Figure => ({ num, den: isRatio ? den : null });
  switch (overTime) {
    case "sum":
      return figure(tally.num, tally.den);
    case "mean": {
      const mean = (sum: DecimalText) => divideDecimals(sum, `${tally.periods}`, meanDecimals) ?? "0";
      return figure(mean(tally.num), mean(tally.den));
    }
    default:
      return tally[overTime]?.figure ?? null;
  }
}

// Coverage ----------------------------------------------------------------------------------------------------

/** How much of what was asked for is behind a number. Counts reports: units times periods. */
export interface Coverage {
  readonly expected: number;
  readonly sent: number;
  readonly approved: number;
  readonly returned: number;
  /** Sent after the due date and its days of grace. */
  readonly late: number;
}

export const emptyCoverage: Coverage = { expected: 0, sent: 0, approved: 0, returned: 0, late: 0 };

export const combineCoverage = (a: Coverage, b: Coverage): Coverage => ({
  expected: a.expected + b.expected,
  sent: a.sent + b.sent,
  approved: a.approved + b.approved,
  returned: a.returned + b.returned,
  late: a.late + b.late,
});

// Targets -----------------------------------------------------------------------------------------------------

/**
 * The target of a period. Targets are set for a calendar year; where the parts of a year add up (sessions, money),
 * a shorter period is measured against its share by months, otherwise against the target itself.
 */
export function targetOfPeriod(rule: Rule, yearly: DecimalText, months: number): DecimalText {
  if (rule.overUnits !== "sum" || rule.overTime !== "sum" || months === 12) return normalise(yearly);
  return divideDecimals(multiplyDecimals(yearly, `${months}`), "12", valueDecimals) ?? "0";
}

export function isMet(direction: Direction, value: DecimalText, target: DecimalText): boolean {
  const order = compareDecimals(value, target);
  return direction === "higher" ? order >= 0 : order <= 0;
}

/** An achievement counts in millionths: six decimals. */
export const wholeAchievement = 10 ** valueDecimals;

/**
 * How far towards the target, from 0 to a million millionths; the whole million is said of a target that is met and of no
 * other. Going beyond it earns no more, and what is short of it below zero earns nothing.
 */
export function achievementOf(direction: Direction, value: DecimalText, target: DecimalText): number {
  if (isMet(direction, value, target)) return wholeAchievement;
  const [reached, wanted] = direction === "higher" ? [value, target] : [target, value];
  if (reached.startsWith("-") || wanted.startsWith("-")) return 0;
  return Math.min(Number(quotientOf(reached, wanted, valueDecimals) ?? 0), wholeAchievement - 1);
}

/** One indicator's part in a weighted score; `value` null where nothing was sent (or nothing can be divided). */
export interface Scored {
  readonly weight: DecimalText;
  readonly direction: Direction;
  readonly value: DecimalText | null;
  /** Null: not measured against anything, takes no part. */
  readonly target: DecimalText | null;
}

export interface Score {
  /** 0 to 100 over what was sent, two decimals; null where nothing that counts was sent. */
  readonly score: DecimalText | null;
  /** Weight behind the score, and the weight it would have if everything were sent. */
  readonly weightSent: DecimalText;
  readonly weightExpected: DecimalText;
  readonly met: number;
  readonly counted: number;
}

export const scoreDecimals = 2;

/** Achievement against targets, weighted, over what was sent; how complete that is stands beside it. */
export function weightedScore(parts: readonly Scored[]): Score {
  const expected: DecimalText[] = [];
  const sent: DecimalText[] = [];
  const achieved: number[] = [];
  let met = 0;
  for (const { weight, direction, value, target } of parts) {
    if (target === null) continue;
    expected.push(weight);
    if (value === null) continue;
    sent.push(weight);
    const achievement = achievementOf(direction, value, target);
    achieved.push(achievement);
    if (achievement === wholeAchievement) met += 1;
  }
  const weightSent = sumDecimals(sent);
  return {
    score: divideDecimals(
      multiplyDecimals(sumDecimals(sent, achieved), "100"),
      multiplyDecimals(weightSent, `${wholeAchievement}`),
      scoreDecimals,
    ),
    weightSent,
    weightExpected: sent.length === expected.length ? weightSent : sumDecimals(expected),
    met,
    counted: sent.length,
  };
}

// Side by side ------------------------------------------------------------------------------------------------

export interface Spread {
  readonly min: DecimalText;
  readonly lowerQuartile: DecimalText;
  readonly median: DecimalText;
  readonly upperQuartile: DecimalText;
  readonly max: DecimalText;
}

/** Median and quartiles by linear interpolation, as spreadsheets do (QUARTILE.INC); null without values. */
export function spreadOf(values: readonly DecimalText[]): Spread | null {
  const sorted = [...values].sort(compareDecimals);
  const at = (quarters: number): DecimalText => {
    const position = ((sorted.length - 1) * quarters) / 4;
    const below = sorted[Math.floor(position)] ?? "0";
    const above = sorted[Math.ceil(position)] ?? below;
    // A quarter of a step is exact in decimals: .25, .5, .75.
    return addDecimals(below, multiplyDecimals(subtractDecimals(above, below), `${position % 1}`));
  };
  if (!sorted.length) return null;
  return { min: at(0), lowerQuartile: at(1), median: at(2), upperQuartile: at(3), max: at(4) };
}

/** Places from the best; equal values share a place and the next one is skipped (1, 2, 2, 4). Missing has none. */
export function ranksOf(direction: Direction, values: readonly (DecimalText | null)[]): (number | null)[] {
  const present = values
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .sort((a, b) =>
      direction === "higher" ? compareDecimals(b.value, a.value) : compareDecimals(a.value, b.value),
    );
  const places: (number | null)[] = values.map(() => null);
  let place = 0;
  for (const [index, entry] of present.entries()) {
    const before = present[index - 1];
    if (!before || compareDecimals(before.value, entry.value) !== 0) place = index + 1;
    places[entry.at] = place;
  }
  return places;
}

/** Where a value lies among the others: the best quarter, the middle half, the last quarter. */
export type Band = "leading" | "middle" | "trailing";

export function bandOf(direction: Direction, value: DecimalText, spread: Spread): Band {
  const [best, last] =
    direction === "higher"
      ? [compareDecimals(value, spread.upperQuartile), compareDecimals(value, spread.lowerQuartile)]
      : [compareDecimals(spread.lowerQuartile, value), compareDecimals(spread.upperQuartile, value)];
  // Where all are equal nobody leads and nobody trails.
  if (compareDecimals(spread.lowerQuartile, spread.upperQuartile) === 0 && best === 0) return "middle";
  return best >= 0 ? "leading" : last <= 0 ? "trailing" : "middle";
}

/** What is to be said about one figure as it stands on the screen: right or not, how it compares, what is left to do. */

import {
  addDecimals,
  compareDecimals,
  type DecimalText,
  divideDecimals,
  multiplyDecimals,
} from "@thidua/api/shared/decimal.ts";
import {
  checkFigure,
  type FigureCheck,
  isFigureComplete,
  isFigureEmpty,
} from "@thidua/api/shared/figure-checks.ts";
import { type Obstacle, obstaclesOf } from "@thidua/api/shared/readiness.ts";
import type { Values } from "./autosave.ts";
import { isNumber } from "./model.ts";
import type { EntryFigure } from "./queries.ts";

/** The part of an indicator that this looks at. */
export type Measured = Pick<
  EntryFigure,
  | "indicatorId"
  | "kind"
  | "isPercent"
  | "direction"
  | "overTime"
  | "valueMin"
  | "valueMax"
  | "isMandatory"
  | "isEvidenceRequired"
  | "target"
  | "previous"
  | "before"
>;

export interface FigureState {
  readonly checks: readonly FigureCheck[];
  /** What keeps the report from being sent. */
  readonly errors: readonly Obstacle[];
  /** Doubtful and not explained by a comment. */
  readonly doubts: readonly Obstacle[];
  readonly isMissing: boolean;
  readonly isComplete: boolean;
  readonly result: Result | null;
  /** Null without a target, before there is a result, and while the figure is wrong. */
  readonly isTargetMet: boolean | null;
}

/** What the numbers come to: on the indicator's own scale, so that it can be held against the target. */
export interface Result {
  readonly value: DecimalText;
  /** Added up with the earlier periods of the year. */
  readonly isSum: boolean;
}

/** Decimals of a ratio: enough that no shown percentage is off. */
const ratioDecimals = 6;

export function stateOfFigure(figure: Measured, values: Values, evidenceCount: number): FigureState {
  const obstacles = obstaclesOf({
    indicatorId: figure.indicatorId,
    rules: figure,
    isMandatory: figure.isMandatory,
    isEvidenceRequired: figure.isEvidenceRequired,
    figure: values,
    comment: values.comment,
    previous: figure.previous,
    evidenceCount,
  });
  const errors = obstacles.filter(({ severity }) => severity === "error");
  const isWrong = errors.some(({ code }) => code !== "missing" && code !== "evidence_missing");
  const result = resultOf(figure, values);
  return {
    checks: checkFigure(figure, values, figure.previous),
    errors,
    doubts: obstacles.filter(({ severity }) => severity === "warning"),
    isMissing: figure.isMandatory && isFigureEmpty(values),
    isComplete: isFigureComplete(figure, values),
    result,
    isTargetMet:
      result && !isWrong && figure.target !== null ? isMet(figure, values, result, figure.target) : null,
  };
}

/** Held against the target without rounding: 84,99999 % is not 85 %. */
function isMet(
  { kind, direction }: Measured,
  { num, den }: Values,
  result: Result,
  target: DecimalText,
): boolean {
  const order =
    kind === "ratio"
      ? compareDecimals(num ?? "0", multiplyDecimals(target, den ?? "0"))
      : compareDecimals(result.value, target);
  return direction === "higher" ? order >= 0 : order <= 0;
}

export function resultOf(
  figure: Pick<Measured, "kind" | "overTime" | "before">,
  { num, den }: Values,
): Result | null {
  if (!isNumber(num)) return null;
  if (figure.kind === "ratio") {
    const value = isNumber(den) ? divideDecimals(num, den, ratioDecimals) : null;
    return value === null ? null : { value, isSum: false };
  }
  const earlier = figure.overTime === "sum" ? figure.before?.num : undefined;
  return earlier ? { value: addDecimals(num, earlier), isSum: true } : { value: num, isSum: false };
}

export interface Progress {
  readonly asked: number;
  readonly done: number;
  readonly missing: number;
  readonly wrong: number;
  readonly doubtful: number;
  readonly evidence: number;
}

/** How much is left of the whole sheet; an optional figure counts once it is there. */
export function progressOf(
  states: readonly { readonly isMandatory: boolean; readonly state: FigureState }[],
): Progress {
  const count = (test: (state: FigureState) => boolean) => states.filter(({ state }) => test(state)).length;
  const counted = states.filter(({ isMandatory, state }) => isMandatory || state.isComplete);
  const has = (state: FigureState, code: Obstacle["code"]) => state.errors.some((one) => one.code === code);
  const isWrong = (state: FigureState) =>
    state.errors.some(({ code }) => code !== "missing" && code !== "evidence_missing");
  return {
    asked: counted.length,
    done: counted.filter(({ state }) => state.isComplete && !isWrong(state)).length,
    missing: count((state) => state.isMissing),
    wrong: count(isWrong),
    doubtful: count(({ doubts }) => doubts.length > 0),
    evidence: count((state) => has(state, "evidence_missing")),
  };
}

/** Something is left to do about it before sending. */
export const needsWork = ({ errors, doubts }: FigureState): boolean => errors.length > 0 || doubts.length > 0;

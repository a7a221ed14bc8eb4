/**
 * What is wrong or doubtful about one figure. The grid asks while people type, sending asks again:
 * one list of rules for both. Pure; knows nothing of who typed it.
 */
import { compareDecimals, type DecimalText, isDecimal, multiplyDecimals } from "./decimal.ts";

export type FigureKind = "boolean" | "count" | "amount" | "ratio" | "score" | "level";

/** What the checks need to know of an indicator. */
export interface FigureRules {
  readonly kind: FigureKind;
  readonly isPercent: boolean;
  readonly valueMin: DecimalText | null;
  readonly valueMax: DecimalText | null;
}

/** `num` alone, or `num` over `den` for a ratio. Missing is null, never zero. */
export interface FigureParts {
  readonly num: DecimalText | null;
  readonly den: DecimalText | null;
}

export type FigurePart = "num" | "den";

export const checkCodes = [
  "not_a_number",
  "half_missing",
  "no_denominator",
  "negative",
  "not_whole",
  "not_yes_no",
  "below_scale",
  "above_scale",
  "zero_denominator",
  "above_denominator",
  "nothing_to_measure",
  "below_usual",
  "above_usual",
  "tenfold_up",
  "tenfold_down",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** An error keeps the report from being sent; a warning wants a comment or a confirmation; a note wants nothing. */
export type CheckSeverity = "error" | "warning" | "note";

export interface FigureCheck {
  readonly code: CheckCode;
  readonly severity: CheckSeverity;
  readonly part: FigurePart;
  /** The bound that was crossed, or the figure it was compared with. */
  readonly against: DecimalText | null;
}

/** From this factor on a change from one period to the next looks like a slip of the finger. */
export const jumpFactor = "10";

/** True when the figure says what it has to: both parts of a ratio, the one part of the others. */
export const isFigureComplete = ({ kind }: Pick<FigureRules, "kind">, { num, den }: FigureParts): boolean =>
  num !== null && (kind !== "ratio" || den !== null);

export const isFigureEmpty = ({ num, den }: FigureParts): boolean => num === null && den === null;

/** Two figures say the same; "12.50" is "12.5". */
export const isSameFigure = (a: FigureParts, b: FigureParts): boolean =>
  isSameNumber(a.num, b.num) && isSameNumber(a.den, b.den);

const isSameNumber = (a: DecimalText | null, b: DecimalText | null): boolean =>
  a === null || b === null ? a === b : compareDecimals(a, b) === 0;

/**
 * Checks one figure against its indicator and, where there is one, the figure of the period before.
 * What is not there yet is not wrong: an empty figure passes, and is listed as missing elsewhere.
 */
export function checkFigure(
  rules: FigureRules,
  figure: FigureParts,
  previous: FigureParts | null = null,
): readonly FigureCheck[] {
  const parts = (["num", "den"] as const).filter((part) => figure[part] !== null);
  const unreadable = parts.filter((part) => !isDecimal(figure[part] ?? ""));
  if (unreadable.length) return unreadable.map((part) => error("not_a_number", part));
  const wrong = [
    ...shape(rules, figure),
    ...parts
      .filter((part) => compareDecimals(figure[part] ?? "0", "0") < 0)
      .map((part) => error("negative", part, "0")),
  ];
  if (wrong.length) return wrong;
  const scale = rules.kind === "ratio" ? quotient(rules, figure) : single(rules, figure);
  return scale.some(({ severity }) => severity === "error")
    ? scale
    : [...scale, ...parts.flatMap((part) => jump(rules, part, figure[part], previous?.[part] ?? null))];
}

const error = (code: CheckCode, part: FigurePart, against: DecimalText | null = null): FigureCheck => ({
  code,
  severity: "error",
  part,
  against,
});
const warning = (code: CheckCode, part: FigurePart, against: DecimalText | null): FigureCheck => ({
  code,
  severity: "warning",
  part,
  against,
});

function shape({ kind }: FigureRules, { num, den }: FigureParts): FigureCheck[] {
  if (kind === "ratio") {
    if (num !== null && den === null) return [error("half_missing", "den")];
    if (num === null && den !== null) return [error("half_missing", "num")];
    return [];
  }
  return den === null ? [] : [error("no_denominator", "den")];
}

function single({ kind, valueMin, valueMax }: FigureRules, { num }: FigureParts): FigureCheck[] {
  if (num === null) return [];
  if (kind === "boolean") return num === "0" || num === "1" ? [] : [error("not_yes_no", "num")];
  if ((kind === "count" || kind === "level") && !isWhole(num)) return [error("not_whole", "num")];
  const below = valueMin !== null && compareDecimals(num, valueMin) < 0;
  const above = valueMax !== null && compareDecimals(num, valueMax) > 0;
  // A score or level has a scale, which binds; the range of a count or an amount is only what is usual.
  const isScale = kind === "score" || kind === "level";
  if (below)
    return [isScale ? error("below_scale", "num", valueMin) : warning("below_usual", "num", valueMin)];
  if (above)
    return [isScale ? error("above_scale", "num", valueMax) : warning("above_usual", "num", valueMax)];
  return [];
}

function quotient({ isPercent, valueMin, valueMax }: FigureRules, { num, den }: FigureParts): FigureCheck[] {
  if (num === null || den === null) return [];
  if (compareDecimals(den, "0") === 0) {
    return compareDecimals(num, "0") === 0
      ? [{ code: "nothing_to_measure", severity: "note", part: "den", against: null }]
      : [error("zero_denominator", "den", num)];
  }
  const isPartOfWhole = isPercent && (valueMax === null || compareDecimals(valueMax, "1") <= 0);
  if (isPartOfWhole && compareDecimals(num, den) > 0) return [error("above_denominator", "num", den)];
  if (valueMin !== null && compareDecimals(num, multiplyDecimals(valueMin, den)) < 0) {
    return [warning("below_usual", "num", valueMin)];
  }
  if (valueMax !== null && compareDecimals(num, multiplyDecimals(valueMax, den)) > 0) {
    return [warning("above_usual", "num", valueMax)];
  }
  return [];
}

function jump(
  { kind }: FigureRules,
  part: FigurePart,
  now: DecimalText | null,
  before: DecimalText | null,
): FigureCheck[] {
  if (kind === "boolean" || kind === "level" || now === null || before === null) return [];
  if (!isDecimal(before) || compareDecimals(before, "0") <= 0 || compareDecimals(now, "0") <= 0) return [];
  if (compareDecimals(now, multiplyDecimals(before, jumpFactor)) >= 0)
    return [warning("tenfold_up", part, before)];
  if (compareDecimals(before, multiplyDecimals(now, jumpFactor)) >= 0)
    return [warning("tenfold_down", part, before)];
  return [];
}

const isWhole = (value: DecimalText): boolean => !value.includes(".") || /\.0*$/.test(value);

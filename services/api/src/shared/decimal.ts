import { Decimal } from "decimal.js";

/** An exact decimal as it travels in JSON and sits in NUMERIC: "12.5", "-3", "0". Never a float, never an exponent. */
export type DecimalText = string;

/** Digits that any figure of the product may have; VND of the nation and six decimals fit with room to spare. */
export const wholeDigitsMax = 20;
export const fractionDigitsMax = 10;

/** What may come in: plain digits, a point, no exponent. */
export const decimalPattern = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Enough digits that sums of a nation's figures stay exact; only divisions round. */
const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});

/** Whether the text is a decimal that the product takes. */
export const isDecimal = (text: string): boolean => decimalPattern.test(text);

/** The number of a text; throws on what is no decimal, for that is a bug and not an input. */
export function toDecimal(value: DecimalText | number): Decimal {
  if (typeof value === "string" && !/^-?\d+(\.\d+)?$/.test(value))
    throw new Error(`"${value}" is no decimal`);
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error(`${value} is no whole number`);
  return new Exact(value);
}

/** One text for one number: "12.50" becomes "12.5", "-0" becomes "0". */
export function normalise(value: DecimalText | Decimal): DecimalText {
  const number = typeof value === "string" ? toDecimal(value) : value;
  return number.isZero() ? "0" : number.toFixed();
}

/** `normalise`, keeping what is missing missing. */
export const normaliseOrNull = (value: DecimalText | null): DecimalText | null =>
  value === null ? null : normalise(value);

export const addDecimals = (a: DecimalText, b: DecimalText): DecimalText =>
  normalise(toDecimal(a).plus(toDecimal(b)));

export const sumDecimals = (values: Iterable<DecimalText>): DecimalText => {
  let sum = toDecimal(0);
  for (const value of values) sum = sum.plus(toDecimal(value));
  return normalise(sum);
};

export const multiplyDecimals = (a: DecimalText, b: DecimalText): DecimalText =>
  normalise(toDecimal(a).times(toDecimal(b)));

/** Negative, zero or positive, as sorting wants it. */
export const compareDecimals = (a: DecimalText, b: DecimalText): number =>
  toDecimal(a).comparedTo(toDecimal(b));

/** a / b rounded half up to this many decimals; null where b is zero, for that is no number. */
export function divideDecimals(a: DecimalText, b: DecimalText, decimals = 10): DecimalText | null {
  const divisor = toDecimal(b);
  if (divisor.isZero()) return null;
  return normalise(toDecimal(a).dividedBy(divisor).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}

/** An exact decimal as it travels in JSON and sits in NUMERIC: "12.5", "-3", "0". Never a float, never an exponent. */
export type DecimalText = string;

/** Digits that any figure of the product may have; VND of the nation and six decimals fit with room to spare. */
export const wholeDigitsMax = 20;
export const fractionDigitsMax = 10;

/** What may come in: plain digits, a point, no exponent. */
export const decimalPattern = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Whether the text is a decimal that the product takes. */
export const isDecimal = (text: string): boolean => decimalPattern.test(text);

/** A number as a whole one and how many of its digits stand behind the point. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

/** Throws on what is no decimal, for that is a bug and not an input. */
function read(text: DecimalText): Scaled {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is no decimal`);
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), places: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), places: text.length - point - 1 };
}

function write({ digits, places }: Scaled): DecimalText {
  if (places === 0) return digits.toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  let end = text.length;
  while (end > text.length - places && text[end - 1] === "0") end -= 1;
  const whole = text.slice(0, -places);
  const fraction = text.slice(text.length - places, end);
  const sign = digits < 0n ? "-" : "";
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

const tens: bigint[] = Array.from({ length: 64 }, (_, at) => 10n ** BigInt(at));
const ten = (exponent: number): bigint => tens[exponent] ?? 10n ** BigInt(exponent);

/** Both numbers with equally many digits behind the point. */
function align(a: DecimalText, b: DecimalText): readonly [bigint, bigint, number] {
  const [x, y] = [read(a), read(b)];
  if (x.places === y.places) return [x.digits, y.digits, x.places];
  return x.places > y.places
    ? [x.digits, y.digits * ten(x.places - y.places), x.places]
    : [x.digits * ten(y.places - x.places), y.digits, y.places];
}

/** One text for one number: "12.50" becomes "12.5", "-0" becomes "0". */
export const normalise = (value: DecimalText): DecimalText => write(read(value));

/** `normalise`, keeping what is missing missing. */
export const normaliseOrNull = (value: DecimalText | null): DecimalText | null =>
  value === null ? null : normalise(value);

export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [x, y, places] = align(a, b);
  return write({ digits: x + y, places });
}

export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [x, y, places] = align(a, b);
  return write({ digits: x - y, places });
}

export const sumDecimals = (values: Iterable<DecimalText>): DecimalText => {
  let sum = "0";
  for (const value of values) sum = addDecimals(sum, value);
  return sum;
};

export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [x, y] = [read(a), read(b)];
  return write({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** Negative, zero or positive, as sorting wants it. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a / b rounded half up (away from zero) to this many decimals; null where b is zero, for that is no number. */
export function divideDecimals(a: DecimalText, b: DecimalText, decimals = 10): DecimalText | null {
  const [x, y] = align(a, b);
  if (y === 0n) return null;
  const isNegative = x < 0n !== y < 0n;
  const [upper, lower] = [x < 0n ? -x : x, y < 0n ? -y : y];
  const rounded = (upper * ten(decimals) * 2n + lower) / (lower * 2n);
  return write({ digits: isNegative ? -rounded : rounded, places: decimals });
}

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
interface Scaled<Digits> {
  readonly digits: Digits;
  readonly places: number;
}

/** Throws on what is no decimal, for that is a bug and not an input. */
function read(text: DecimalText): Scaled<bigint> {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is no decimal`);
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), places: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), places: text.length - point - 1 };
}

/** A JavaScript number holds so many digits exactly, whatever they are. */
const exactDigits = 15;
const [minus, point, zero, nine] = [45, 46, 48, 57];

/** The same in JavaScript numbers, which are ten times as fast; undefined where they would not be exact. Nearly all figures are short. */
function readShort(text: DecimalText): Scaled<number> | undefined {
  const isNegative = text.charCodeAt(0) === minus;
  let digits = 0;
  let count = 0;
  let places = -1;
  for (let at = isNegative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      digits = digits * 10 + (code - zero);
      count += 1;
      if (places >= 0) places += 1;
    } else if (code === point && places < 0 && count > 0) places = 0;
    else return undefined;
  }
  if (count === 0 || count > exactDigits || places === 0) return undefined;
  return { digits: isNegative ? -digits : digits, places: Math.max(places, 0) };
}

/** A short whole number, which needs no care for places; NaN for every other text. */
function readWhole(text: DecimalText): number {
  const from = text.charCodeAt(0) === minus ? 1 : 0;
  if (text.length === from || text.length - from > exactDigits) return Number.NaN;
  let digits = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return Number.NaN;
    digits = digits * 10 + (code - zero);
  }
  return from ? -digits : digits;
}

function write(digits: bigint | number, places: number): DecimalText {
  if (places === 0) return `${digits}`;
  const text = `${digits < 0 ? -digits : digits}`.padStart(places + 1, "0");
  let end = text.length;
  while (end > text.length - places && text[end - 1] === "0") end -= 1;
  const whole = text.slice(0, -places);
  const fraction = text.slice(text.length - places, end);
  const sign = digits < 0 ? "-" : "";
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

/** The same in JavaScript numbers whose sum and difference are exact; undefined where they are too long. */
function alignShort(a: DecimalText, b: DecimalText): readonly [number, number, number] | undefined {
  const [x, y] = [readShort(a), readShort(b)];
  if (!x || !y) return undefined;
  const places = Math.max(x.places, y.places);
  const [m, n] = [x.digits * 10 ** (places - x.places), y.digits * 10 ** (places - y.places)];
  return Number.isSafeInteger(Math.abs(m) + Math.abs(n)) ? [m, n, places] : undefined;
}

/** One text for one number: "12.50" becomes "12.5", "-0" becomes "0". */
export function normalise(value: DecimalText): DecimalText {
  const whole = readWhole(value);
  if (!Number.isNaN(whole)) return `${whole}`;
  const { digits, places } = readShort(value) ?? read(value);
  return write(digits, places);
}

/** `normalise`, keeping what is missing missing. */
export const normaliseOrNull = (value: DecimalText | null): DecimalText | null =>
  value === null ? null : normalise(value);

export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const whole = readWhole(a) + readWhole(b);
  if (!Number.isNaN(whole)) return `${whole}`;
  const short = alignShort(a, b);
  if (short) return write(short[0] + short[1], short[2]);
  const [x, y, places] = align(a, b);
  return write(x + y, places);
}

export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const short = alignShort(a, b);
  if (short) return write(short[0] - short[1], short[2]);
  const [x, y, places] = align(a, b);
  return write(x - y, places);
}

export function sumDecimals(values: Iterable<DecimalText>): DecimalText {
  let whole = 0;
  let rest = "0";
  for (const value of values) {
    const sum = whole + readWhole(value);
    if (Number.isSafeInteger(sum)) whole = sum;
    else rest = addDecimals(rest, value);
  }
  return addDecimals(rest, `${whole}`);
}

export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [m, n] = [readShort(a), readShort(b)];
  const product = m && n && m.digits * n.digits;
  if (m && n && Number.isSafeInteger(product)) return write(m.digits * n.digits, m.places + n.places);
  const [x, y] = [read(a), read(b)];
  return write(x.digits * y.digits, x.places + y.places);
}

/** Negative, zero or positive, as sorting wants it. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const short = alignShort(a, b);
  if (short) return short[0] - short[1];
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a / b rounded half up (away from zero) to this many decimals; null where b is zero, for that is no number. */
export function divideDecimals(a: DecimalText, b: DecimalText, decimals = 10): DecimalText | null {
  const short = alignShort(a, b);
  const quotient = short && divideShort(short[0], short[1], decimals);
  if (quotient !== undefined) return quotient;
  const [x, y] = align(a, b);
  if (y === 0n) return null;
  const isNegative = x < 0n !== y < 0n;
  const [upper, lower] = [x < 0n ? -x : x, y < 0n ? -y : y];
  const rounded = (upper * ten(decimals) * 2n + lower) / (lower * 2n);
  return write(isNegative ? -rounded : rounded, decimals);
}

/** Undefined where a number on the way would not be exact. */
function divideShort(a: number, b: number, decimals: number): DecimalText | undefined {
  const [upper, lower] = [Math.abs(a) * 10 ** decimals * 2 + Math.abs(b), Math.abs(b) * 2];
  if (b === 0 || !Number.isSafeInteger(upper) || !Number.isSafeInteger(lower)) return undefined;
  const rounded = (upper - (upper % lower)) / lower;
  return write(a < 0 !== b < 0 ? -rounded : rounded, decimals);
}

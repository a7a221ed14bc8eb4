/** An exact decimal as it travels in JSON and sits in NUMERIC: "12.5", "-3", "0". Never a float, never an exponent. */
export type DecimalText = string;

/** Digits that any figure of the product may have; VND of the nation and six decimals fit with room to spare. */
export const wholeDigitsMax = 20;
export const fractionDigitsMax = 10;

/** What may come in: plain digits, a point, no exponent. */
export const decimalPattern = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Whether the text is a decimal that the product takes. */
export const isDecimal = (text: string): boolean => decimalPattern.test(text);

/** Throws on what is no decimal, for that is a bug and not an input. */
function read(text: DecimalText): { readonly digits: bigint; readonly places: number } {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is no decimal`);
  return { digits: BigInt(text.replace(".", "")), places: placesOf(text) };
}

const [minus, point, zero, nine] = [45, 46, 48, 57];

/** Digits behind the point. */
function placesOf(text: DecimalText): number {
  let at = text.length - 1;
  while (at >= 0 && text.charCodeAt(at) !== point) at -= 1;
  return at < 0 ? 0 : text.length - at - 1;
}

/** A JavaScript number holds so many digits exactly, whatever they are. */
const exactDigits = 15;
const powers = Array.from({ length: exactDigits + 1 }, (_, at) => 10 ** at);

/** Times ten to the `by`; NaN where that is not exact. */
function shifted(digits: number, by: number): number {
  const product = digits * (powers[by] ?? Number.NaN);
  return Number.isSafeInteger(product) ? product : Number.NaN;
}

/**
 * The number with `places` digits behind the point, of which it has no more, as a whole JavaScript number: ten times as
 * fast as a big one, and nearly all figures are short. NaN where it would not be exact, and for what is no decimal.
 */
function short(text: DecimalText, places: number): number {
  const from = text.charCodeAt(0) === minus ? 1 : 0;
  let digits = 0;
  let end = text.length;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) digits = digits * 10 + (code - zero);
    else if (code === point && end === text.length && at > from && at < text.length - 1) end = at;
    else return Number.NaN;
  }
  const fraction = Math.max(text.length - end - 1, 0);
  if (end === from || end - from + fraction > exactDigits) return Number.NaN;
  // Not -digits: there is one zero.
  return shifted(from ? 0 - digits : digits, places - fraction);
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
function align(a: DecimalText, b: DecimalText): readonly [bigint, bigint] {
  const [x, y] = [read(a), read(b)];
  const places = Math.max(x.places, y.places);
  return [x.digits * ten(places - x.places), y.digits * ten(places - y.places)];
}

/** Digits and nothing else, the first of them no zero unless it is the only one: nearly all figures are. */
function isPlainWhole(text: DecimalText): boolean {
  if (text.length > 1 && text.charCodeAt(0) === zero) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return false;
  }
  return text !== "";
}

/** One text for one number: "12.50" becomes "12.5", "-0" becomes "0". */
export function normalise(value: DecimalText): DecimalText {
  if (isPlainWhole(value)) return value;
  const places = placesOf(value);
  const digits = short(value, places);
  return write(Number.isNaN(digits) ? read(value).digits : digits, places);
}

/** `normalise`, keeping what is missing missing. */
export const normaliseOrNull = (value: DecimalText | null): DecimalText | null =>
  value === null ? null : normalise(value);

/** As many digits behind the point as the longer of two has. */
const finer = (a: DecimalText, b: DecimalText): number => Math.max(placesOf(a), placesOf(b));

export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const places = finer(a, b);
  const sum = short(a, places) + short(b, places);
  if (Number.isSafeInteger(sum)) return write(sum, places);
  const [x, y] = align(a, b);
  return write(x + y, places);
}

export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const places = finer(a, b);
  const difference = short(a, places) - short(b, places);
  if (Number.isSafeInteger(difference)) return write(difference, places);
  const [x, y] = align(a, b);
  return write(x - y, places);
}

/** The sum of the values, of each as many times as told: a whole number, once unless told. */
export function sumDecimals(values: readonly DecimalText[], times: readonly number[] = []): DecimalText {
  let sum = 0;
  let places = 0;
  let rest = "0";
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? "0";
    const many = times[at] ?? 1;
    const wanted = Math.max(places, placesOf(value));
    const product = short(value, wanted) * many;
    const next = shifted(sum, wanted - places) + product;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(next)) {
      sum = next;
      places = wanted;
    } else rest = addDecimals(rest, multiplyDecimals(value, `${many}`));
  }
  return addDecimals(rest, write(sum, places));
}

export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [p, q] = [placesOf(a), placesOf(b)];
  const product = short(a, p) * short(b, q);
  if (Number.isSafeInteger(product)) return write(product, p + q);
  return write(read(a).digits * read(b).digits, p + q);
}

/** Negative, zero or positive, as sorting wants it. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const places = finer(a, b);
  const difference = short(a, places) - short(b, places);
  if (!Number.isNaN(difference)) return difference;
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a / b rounded half up (away from zero) to this many decimals; null where b is zero, for that is no number. */
export function divideDecimals(a: DecimalText, b: DecimalText, decimals = 10): DecimalText | null {
  const quotient = quotientOf(a, b, decimals);
  return quotient === null ? null : write(quotient, decimals);
}

/** The same as a whole number of the last decimal's units: a half of six decimals is 500000. */
export function quotientOf(a: DecimalText, b: DecimalText, decimals: number): number | bigint | null {
  const places = finer(a, b);
  const quotient = divideShort(short(a, places), short(b, places), decimals);
  if (!Number.isNaN(quotient)) return quotient;
  const [x, y] = align(a, b);
  if (y === 0n) return null;
  const isNegative = x < 0n !== y < 0n;
  const [upper, lower] = [x < 0n ? -x : x, y < 0n ? -y : y];
  const rounded = (upper * ten(decimals) * 2n + lower) / (lower * 2n);
  return isNegative ? -rounded : rounded;
}

/** NaN where a number on the way would not be exact, and for what divides by zero. */
function divideShort(a: number, b: number, decimals: number): number {
  const upper = shifted(Math.abs(a), decimals) * 2 + Math.abs(b);
  const lower = Math.abs(b) * 2;
  if (b === 0 || !Number.isSafeInteger(upper) || !Number.isSafeInteger(lower)) return Number.NaN;
  const rounded = (upper - (upper % lower)) / lower;
  return a < 0 !== b < 0 ? 0 - rounded : rounded;
}

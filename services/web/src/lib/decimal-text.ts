import type { DecimalText } from "@thidua/api/shared/decimal.ts";
import type { Language } from "./preferences.ts";

export type { DecimalText };

export type ParsedDecimal =
  | { readonly ok: true; readonly value: DecimalText | null; readonly doubtful: boolean }
  | { readonly ok: false };

const CANONICAL = /^-?\d+(\.\d+)?$/;
const GROUPED = { dot: /^\d{1,3}(\.\d{3})+$/, comma: /^\d{1,3}(,\d{3})+$/ } as const;

/**
 * Reads a number as people type or paste it. In Vietnamese the comma is the decimal sign and the dot separates thousands,
 * but a sheet from an English Excel says "12.5": what cannot be thousands is taken as a decimal.
 * `doubtful` marks the one case that can be read both ways ("1.234"). An empty text is a missing number, not zero.
 */
export function parseDecimal(text: string, language: Language = "vi"): ParsedDecimal {
  const compact = text.replace(/[\s\u00a0\u202f%₫]/g, "").replace(/^[−–]/, "-");
  if (compact === "") return { ok: true, value: null, doubtful: false };
  const negative = compact.startsWith("-");
  const body = negative || compact.startsWith("+") ? compact.slice(1) : compact;
  if (!/^[\d.,]+$/.test(body) || !/\d/.test(body)) return { ok: false };

  const plain = unsigned(body, language);
  if (plain === null) return { ok: false };
  const value = tidy(plain.digits);
  return {
    ok: true,
    value: negative && !/^[0.]+$/.test(value) ? `-${value}` : value,
    doubtful: plain.doubtful,
  };
}

function unsigned(body: string, language: Language): { digits: string; doubtful: boolean } | null {
  const dots = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  const decimal = language === "vi" ? "," : ".";

  if (dots > 0 && commas > 0) {
    const last = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
    const other = last === "." ? "," : ".";
    const [whole = "", fraction = "", ...rest] = body.split(last);
    if (rest.length > 0) return null;
    const grouped = other === "." ? GROUPED.dot : GROUPED.comma;
    if (!grouped.test(whole) || !/^\d+$/.test(fraction)) return null;
    return { digits: `${whole.split(other).join("")}.${fraction}`, doubtful: false };
  }
  const sign = dots > 0 ? "." : commas > 0 ? "," : null;
  if (sign === null) return { digits: body, doubtful: false };
  const count = dots + commas;
  const grouped = (sign === "." ? GROUPED.dot : GROUPED.comma).test(body);
  if (count > 1) return grouped ? { digits: body.split(sign).join(""), doubtful: false } : null;
  if (sign === decimal) return { digits: body.replace(sign, "."), doubtful: false };
  if (grouped && !body.startsWith("0")) return { digits: body.replace(sign, ""), doubtful: true };
  return { digits: body.replace(sign, "."), doubtful: false };
}

function tidy(digits: string): DecimalText {
  const [whole = "", fraction = ""] = digits.split(".");
  const head = whole.replace(/^0+(?=\d)/, "") || "0";
  return fraction === "" ? head : `${head}.${fraction}`;
}

/** Writes an exact decimal the way it is edited in a field: "1234.5" becomes "1234,5" in Vietnamese. */
export function editDecimal(value: DecimalText | null, language: Language = "vi"): string {
  if (value === null) return "";
  return language === "vi" ? value.replace(".", ",") : value;
}

/** Compares two exact decimals without going through a float: negative, zero or positive. */
export function compareDecimal(a: DecimalText, b: DecimalText): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** numerator / denominator to `places` decimals, halves away from zero, or null where the denominator is zero. */
export function divideDecimal(
  numerator: DecimalText,
  denominator: DecimalText,
  places: number,
): DecimalText | null {
  const [n, d] = align(numerator, denominator);
  if (d === 0n) return null;
  const negative = n < 0n !== d < 0n;
  const scaled = absolute(n) * 10n ** BigInt(places);
  const divisor = absolute(d);
  const rounded = (scaled * 2n + divisor) / (divisor * 2n);
  const digits = rounded.toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}

/** numerator / denominator as a percentage, for example ("7", "8") gives "87.5". */
export function percentOf(numerator: DecimalText, denominator: DecimalText, places = 1): DecimalText | null {
  return divideDecimal(`${shift(numerator)}`, denominator, places);
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

function shift(value: DecimalText): DecimalText {
  const [whole = "0", fraction = ""] = value.split(".");
  const padded = fraction.padEnd(2, "0");
  const rest = padded.slice(2);
  return `${whole}${padded.slice(0, 2)}${rest === "" ? "" : `.${rest}`}`;
}

function align(a: DecimalText, b: DecimalText): [bigint, bigint] {
  if (!CANONICAL.test(a) || !CANONICAL.test(b)) throw new RangeError("not a decimal");
  const places = Math.max(decimals(a), decimals(b));
  return [scale(a, places), scale(b, places)];
}

const decimals = (value: DecimalText): number => value.split(".")[1]?.length ?? 0;

function scale(value: DecimalText, places: number): bigint {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(`${whole}${fraction.padEnd(places, "0")}`);
}

import {
  addDecimals,
  compareDecimals,
  type DecimalText,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "../../../shared/decimal.ts";

/** So many rows can be told apart as dots and named one by one. */
export const pointsMax = 300;
/** So many bars can be told apart on a phone. */
const binsMax = 24;

export interface Bin {
  readonly from: DecimalText;
  /** Not in it any more, save in the last bin; the same as `from` where the bin is one value. */
  readonly to: DecimalText;
  readonly rows: number;
  /** Of them, those that reached their target. */
  readonly met: number;
}

interface Valued {
  readonly value: DecimalText;
  readonly isMet: boolean | null;
}

/** How many lie where, values ascending: at each value where there are few different ones, else in stretches of a round width. */
export function binsOf(ascending: readonly Valued[]): Bin[] {
  const edges = edgesOf(ascending.map(({ value }) => value));
  const rows = edges.map(() => 0);
  const met = edges.map(() => 0);
  let at = 0;
  for (const { value, isMet } of ascending) {
    while (at < edges.length - 1 && compareDecimals(value, edges[at + 1]?.from ?? value) >= 0) at += 1;
    rows[at] = (rows[at] ?? 0) + 1;
    if (isMet) met[at] = (met[at] ?? 0) + 1;
  }
  return edges.map((edge, index) => ({ ...edge, rows: rows[index] ?? 0, met: met[index] ?? 0 }));
}

function edgesOf(ascending: readonly DecimalText[]): { from: DecimalText; to: DecimalText }[] {
  const different = ascending.filter(
    (value, at) => at === 0 || compareDecimals(value, ascending[at - 1] ?? value) !== 0,
  );
  const [least, most] = [different[0], different.at(-1)];
  if (least === undefined || most === undefined) return [];
  if (different.length <= binsMax) return different.map((value) => ({ from: value, to: value }));
  const width = roundWidth(Number(subtractDecimals(most, least)) / (binsMax - 2));
  const edges = [];
  for (let from = floorTo(least, width); edges.length === 0 || compareDecimals(from, most) < 0; ) {
    const to = addDecimals(from, width);
    edges.push({ from, to });
    from = to;
  }
  return edges;
}

/** The next of 1, 2, 5, 10, 20, 50 ... or 0.5, 0.2, 0.1 ... */
function roundWidth(least: number): DecimalText {
  const tens = Math.floor(Math.log10(least));
  const digit = [1, 2, 5].find((one) => one * 10 ** tens >= least);
  const [first, zeros] = digit === undefined ? [1, tens + 1] : [digit, tens];
  return zeros >= 0 ? `${first}${"0".repeat(zeros)}` : `0.${"0".repeat(-zeros - 1)}${first}`;
}

function floorTo(value: DecimalText, width: DecimalText): DecimalText {
  const near = multiplyDecimals(divideDecimals(value, width, 0) ?? "0", width);
  return compareDecimals(near, value) > 0 ? subtractDecimals(near, width) : near;
}

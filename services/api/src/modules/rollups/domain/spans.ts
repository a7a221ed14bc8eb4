/** Unit numbers from `lo` to `hi`, both included. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Spans in order, none touching another: what PostgreSQL calls a multirange. */
export type Spans = readonly Span[];

/** `{[5,9),[12,13)}`, as PostgreSQL writes an int4multirange. */
export const parseSpans = (text: string): Spans =>
  [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, lo, end]) => ({ lo: Number(lo), hi: Number(end) - 1 }));

/** What is in both. */
export function intersectSpans(a: Spans, b: Spans): Spans {
  const found: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as Span, b[j] as Span];
    const [lo, hi] = [Math.max(x.lo, y.lo), Math.min(x.hi, y.hi)];
    if (lo <= hi) found.push({ lo, hi });
    if (x.hi < y.hi) i += 1;
    else j += 1;
  }
  return found;
}

/** What is in any of them. */
export function uniteSpans(all: readonly Spans[]): Spans {
  const found: Span[] = [];
  for (const { lo, hi } of all.flat().sort((a, b) => a.lo - b.lo)) {
    const last = found.at(-1);
    if (last && lo <= last.hi + 1) found[found.length - 1] = { lo: last.lo, hi: Math.max(last.hi, hi) };
    else found.push({ lo, hi });
  }
  return found;
}

/** What is in the first and not in the second. */
export function subtractSpans(a: Spans, b: Spans): Spans {
  const found: Span[] = [];
  let j = 0;
  for (const span of a) {
    let { lo } = span;
    while (j < b.length && (b[j] as Span).hi < lo) j += 1;
    for (let k = j; k < b.length && (b[k] as Span).lo <= span.hi; k += 1) {
      const cut = b[k] as Span;
      if (cut.lo > lo) found.push({ lo, hi: cut.lo - 1 });
      lo = cut.hi + 1;
    }
    if (lo <= span.hi) found.push({ lo, hi: span.hi });
  }
  return found;
}

/**
 * Spans of each group from all numbers in use, in order: a span runs on over unused numbers until a number of another
 * group, or of none, stands in between.
 */
export function spansOfGroups(
  numbers: readonly number[],
  groupOf: (no: number) => number | undefined,
): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  let before: number | undefined;
  for (const no of numbers) {
    const group = groupOf(no);
    if (group !== undefined) {
      const spans = found.get(group) ?? [];
      const last = spans.at(-1);
      if (last && before === group) spans[spans.length - 1] = { lo: last.lo, hi: no };
      else spans.push({ lo: no, hi: no });
      found.set(group, spans);
    }
    before = group;
  }
  return found;
}

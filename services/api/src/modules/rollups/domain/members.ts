import { type Span, type Spans, subtractSpans, uniteSpans } from "./spans.ts";

/** A unit of a group, with the numbers of its subtree. */
export interface Member {
  readonly no: number;
  readonly depth: number;
  readonly spans: Spans;
}

/** Members with the numbers that are theirs alone: what is beneath one that is itself beneath another counts once, for the nearest. */
export function apart<M extends Member>(members: readonly M[]): M[] {
  const own = new Map<number, Spans>();
  let taken: Spans = [];
  for (const { no, spans } of [...members].sort((a, b) => b.depth - a.depth)) {
    own.set(no, subtractSpans(spans, taken));
    taken = uniteSpans([taken, spans]);
  }
  return members.map((member) => ({ ...member, spans: own.get(member.no) ?? [] }));
}

/** Which group a number belongs to; groups share none. */
export function groupFinder(groups: readonly { readonly no: number; readonly spans: Spans }[]) {
  const flat: (Span & { readonly group: number })[] = groups
    .flatMap(({ no, spans }) => spans.map((span) => ({ ...span, group: no })))
    .sort((a, b) => a.lo - b.lo);
  return (no: number): number | undefined => {
    let [from, to] = [0, flat.length - 1];
    while (from <= to) {
      const middle = (from + to) >> 1;
      const span = flat[middle] as (typeof flat)[number];
      if (no < span.lo) to = middle - 1;
      else if (no > span.hi) from = middle + 1;
      else return span.group;
    }
    return undefined;
  };
}

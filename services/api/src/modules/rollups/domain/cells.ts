import { intersectSpans, type Spans, subtractSpans } from "./spans.ts";

/** Somebody beneath the unit asked about who has set targets, with the numbers of its subtree. */
export interface Setter {
  readonly no: number;
  readonly depth: number;
  readonly spans: Spans;
}

/** Units of one group that inherit their targets from the same unit. */
export interface Cell {
  readonly group: number;
  /** Null: from the unit asked about or from above it. */
  readonly setter: number | null;
  readonly spans: Spans;
}

/** Each group cut up by the nearest unit upwards that has set targets. */
export function cellsOf(
  groups: readonly { readonly no: number; readonly spans: Spans }[],
  setters: readonly Setter[],
): Cell[] {
  const deepestFirst = [...setters].sort((a, b) => b.depth - a.depth);
  return groups.flatMap(({ no, spans }) => {
    let rest = spans;
    const cells = deepestFirst.flatMap((setter): Cell[] => {
      const within = intersectSpans(rest, setter.spans);
      if (!within.length) return [];
      rest = subtractSpans(rest, within);
      return [{ group: no, setter: setter.no, spans: within }];
    });
    return rest.length ? [...cells, { group: no, setter: null, spans: rest }] : cells;
  });
}

import type { Span, Spans } from "./spans.ts";

/** Units that follow one another by number and were alike: whom they were under, whether they were there. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** 0: nobody, or somebody whom the asker may not know. */
  readonly parentNo: number;
  /** Existed on the day; else began later. */
  readonly hasBegun: boolean;
  readonly isOpen: boolean;
}

/** The tree of a day, of all units in the order of numbers. A unit hangs under the nearest upwards that existed on the day. */
export class PastTree {
  readonly #runs: readonly Run[];
  readonly #firsts: readonly number[];
  readonly #parents: readonly number[];
  /** Places of the runs directly beneath a unit. */
  readonly #beneath: ReadonlyMap<number, readonly number[]>;
  /** Who has anybody beneath, in order. */
  readonly #heads: readonly number[];

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.#firsts = runs.map(({ first }) => first);
    this.#parents = runs.map(({ parentNo }) => this.#nearestThere(parentNo));
    const beneath = Map.groupBy(this.#parents.keys(), (place) => this.#parents[place] ?? 0);
    beneath.delete(0);
    this.#beneath = beneath;
    this.#heads = [...beneath.keys()].sort((a, b) => a - b);
  }

  /** Existed on the day, or has a place in the tree all the same. */
  has(no: number): boolean {
    return this.parentOf(no) !== undefined || this.#beneath.has(no) || (this.#runOf(no)?.hasBegun ?? false);
  }
  parentOf(no: number): number | undefined {
    return this.#parents[this.#placeOf(no)] || undefined;
  }
  /** From the root down to the parent. */
  lineOf(no: number): number[] {
    const line: number[] = [];
    for (let at = this.parentOf(no); at !== undefined; at = this.parentOf(at)) line.unshift(at);
    return line;
  }
  /** Every unit in these numbers is directly beneath. */
  childrenOf(no: number): Spans {
    return this.#spansAt(this.#beneath.get(no) ?? []);
  }
  /** Those that were open on the day or bring others along; schools at any rate: ended or yet to begin, they may have sent figures. */
  isListed(no: number, isReporting: boolean): boolean {
    if (isReporting || this.#beneath.has(no)) return true;
    const run = this.#runOf(no);
    return run?.hasBegun === true && run.isOpen;
  }
  /** The unit and all beneath it, running on over unused numbers. */
  spansOf(no: number): Spans {
    const found: Span[] = [];
    const all = [{ lo: no, hi: no }, ...this.#spansAt(this.#allBeneath(no))];
    for (const { lo, hi } of all.sort((a, b) => a.lo - b.lo)) {
      const before = found.at(-1);
      if (before && this.#isNext(before.hi, lo)) found[found.length - 1] = { lo: before.lo, hi };
      else found.push({ lo, hi });
    }
    return found;
  }

  #nearestThere(no: number): number {
    const run = no === 0 ? undefined : this.#runOf(no);
    return run && !run.hasBegun ? this.#nearestThere(run.parentNo) : no;
  }
  #allBeneath(no: number): number[] {
    const found = [...(this.#beneath.get(no) ?? [])];
    // Whatever is added is gone through in its turn.
    for (const place of found) {
      const { first, last } = this.#runs[place] as Run;
      const heads = this.#heads.slice(countUpTo(this.#heads, first - 1), countUpTo(this.#heads, last));
      for (const head of heads) found.push(...(this.#beneath.get(head) ?? []));
    }
    return found;
  }
  #spansAt(places: readonly number[]): Span[] {
    return places
      .flatMap((place) => this.#runs[place] ?? [])
      .map(({ first, last }) => ({ lo: first, hi: last }));
  }
  /** Whether nobody has a number between the two. */
  #isNext(before: number, no: number): boolean {
    const place = this.#placeOf(before);
    return this.#runs[place]?.last === before && this.#runs[place + 1]?.first === no;
  }
  #runOf(no: number): Run | undefined {
    return this.#runs[this.#placeOf(no)];
  }
  #placeOf(no: number): number {
    return countUpTo(this.#firsts, no) - 1;
  }
}

/** How many of these, in order, are at most that. */
function countUpTo(sorted: readonly number[], most: number): number {
  let [lo, hi] = [0, sorted.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((sorted[middle] ?? 0) <= most) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

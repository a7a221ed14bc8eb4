import type { UnitContext } from "../../platform/http/operation.ts";
import { type Spans, spansOfGroups } from "./domain/spans.ts";
import {
  childrenOf,
  namesOfNumbers,
  type PastTree,
  pastNames,
  pastTree,
  type SchoolRow,
  type Scope,
  schoolsWithin,
  scopeOfCode,
  scopesOfNumbers,
  shortNamesOf,
  type TreeMoment,
  type UnitNames,
} from "./store.ts";

/** Where a unit stands in a tree, and which numbers its subtree has. */
export interface Place {
  readonly no: number;
  /** From the root down to the parent. */
  readonly ancestors: readonly number[];
  readonly spans: Spans;
}

/** A unit that sends figures, and whom it is under in the tree that is asked for. */
export interface School extends SchoolRow {
  readonly parentName: string | null;
  readonly ancestors: readonly number[];
}

/**
 * The tree in which figures are put together: that of now, or that of another day. It says who is beneath whom and
 * nothing else: who may read what follows the tree of now, whatever tree is asked for.
 */
export interface Tree {
  /** Null: the tree of now. */
  readonly moment: TreeMoment | null;
  unit(code: string): Promise<Scope | undefined>;
  /** The units directly beneath, in Vietnamese order. */
  children(of: Scope): Promise<Scope[]>;
  places(nos: readonly number[]): Promise<Place[]>;
  names(nos: readonly number[]): Promise<UnitNames[]>;
  /** Every unit at or beneath it that sends figures, by number. */
  schools(of: Scope): Promise<School[]>;
}

export const openTree = (ctx: UnitContext, moment: TreeMoment | null): Promise<Tree> =>
  moment === null ? Promise.resolve(treeOfNow(ctx)) : treeOfDay(ctx, moment);

function treeOfNow(ctx: UnitContext): Tree {
  return {
    moment: null,
    unit: (code) => scopeOfCode(ctx, code),
    children: (of) => childrenOf(ctx, of),
    places: (nos) => scopesOfNumbers(ctx, nos),
    names: (nos) => namesOfNumbers(ctx, nos),
    async schools(of) {
      const rows = await schoolsWithin(ctx, of.spans);
      const parents = await scopesOfNumbers(ctx, [
        ...new Set(rows.flatMap(({ parentNo }) => parentNo ?? [])),
      ]);
      const byNo = new Map(parents.map((parent) => [parent.no, parent]));
      return rows.map((row) => {
        const parent = row.parentNo === null ? undefined : byNo.get(row.parentNo);
        return {
          ...row,
          parentName: parent?.shortName ?? null,
          ancestors: row.no === of.no ? of.ancestors : parent ? [...parent.ancestors, parent.no] : [],
        };
      });
    },
  };
}

async function treeOfDay(ctx: UnitContext, moment: TreeMoment): Promise<Tree> {
  const past = new Past(await pastTree(ctx, moment));
  const place = (names: UnitNames): Scope => ({
    ...names,
    parentNo: past.parentOf(names.no) ?? null,
    ancestors: past.lineOf(names.no),
    spans: past.spansOf(names.no),
  });
  return {
    moment,
    async unit(code) {
      const [names] = await pastNames(ctx, moment, { code });
      return names && past.has(names.no) ? place(names) : undefined;
    },
    async children(of) {
      const children = await pastNames(ctx, moment, { nos: past.childrenOf(of.no) });
      // Who began later and is no school has nothing in this tree.
      return children.filter(({ no, isReporting }) => isReporting || past.wasThere(no)).map(place);
    },
    places: (nos) =>
      Promise.resolve(nos.map((no) => ({ no, ancestors: past.lineOf(no), spans: past.spansOf(no) }))),
    names: (nos) => (nos.length ? pastNames(ctx, moment, { nos }) : Promise.resolve([])),
    async schools(of) {
      const rows = await schoolsWithin(ctx, of.spans);
      const names = await shortNamesOf(ctx, [...new Set(rows.flatMap(({ no }) => past.parentOf(no) ?? []))]);
      return rows.map((row) => ({
        ...row,
        parentName: names.get(past.parentOf(row.no) ?? -1)?.shortName ?? null,
        ancestors: past.lineOf(row.no),
      }));
    },
  };
}

/** A dated tree from its rows. A unit hangs under the nearest unit upwards that existed on the day. */
class Past {
  readonly #nos: readonly number[];
  readonly #parents = new Map<number, number>();
  readonly #children = new Map<number, number[]>();
  readonly #begun = new Set<number>();
  readonly #open = new Set<number>();
  readonly #spans = new Map<number, Spans>();

  constructor({ nos, parents, begun, open }: PastTree) {
    this.#nos = nos;
    const raw = new Map(nos.map((no, at) => [no, parents[at] ?? 0]));
    for (const [at, no] of nos.entries()) {
      if (begun[at]) this.#begun.add(no);
      if (open[at]) this.#open.add(no);
    }
    for (const no of nos) {
      let parent = raw.get(no) ?? 0;
      while (parent !== 0 && raw.has(parent) && !this.#begun.has(parent)) parent = raw.get(parent) ?? 0;
      if (!raw.has(parent)) continue;
      this.#parents.set(no, parent);
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(no);
      else this.#children.set(parent, [no]);
    }
  }

  has(no: number): boolean {
    return this.#parents.has(no) || this.#children.has(no) || this.#begun.has(no);
  }
  /** Existed on the day, or brings others along. */
  wasThere(no: number): boolean {
    return this.#begun.has(no) || this.#children.has(no);
  }
  parentOf(no: number): number | undefined {
    return this.#parents.get(no);
  }
  /** From the root down to the parent. */
  lineOf(no: number): number[] {
    const line: number[] = [];
    for (let at = this.parentOf(no); at !== undefined; at = this.parentOf(at)) line.unshift(at);
    return line;
  }
  /** Those that were open on the day, and those that bring others along or sent figures later. */
  childrenOf(no: number): readonly number[] {
    return (this.#children.get(no) ?? []).filter(
      (child) =>
        (this.#begun.has(child) && this.#open.has(child)) ||
        this.#children.has(child) ||
        !this.#begun.has(child),
    );
  }
  spansOf(no: number): Spans {
    const known = this.#spans.get(no);
    if (known) return known;
    // All siblings at once: who asks for one usually asks for the others, too.
    const parent = this.parentOf(no);
    const heads = parent === undefined ? [no] : (this.#children.get(parent) ?? []);
    const headOf = new Map<number, number>();
    for (const head of heads) {
      const open = [head];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        headOf.set(at, head);
        open.push(...(this.#children.get(at) ?? []));
      }
    }
    for (const head of heads) this.#spans.set(head, []);
    for (const [head, spans] of spansOfGroups(this.#nos, (one) => headOf.get(one)))
      this.#spans.set(head, spans);
    return this.#spans.get(no) ?? [];
  }
}

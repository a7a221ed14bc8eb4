import type { UnitContext } from "../../platform/http/operation.ts";
import { PastTree } from "./domain/past-tree.ts";
import type { Spans } from "./domain/spans.ts";
import {
  childrenOf,
  namesOfNumbers,
  pastNames,
  type SchoolRow,
  type Scope,
  schoolsWithin,
  scopeOfCode,
  scopesOfNumbers,
  shortNamesOf,
  type TreeMoment,
  type UnitNames,
  unitsOn,
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
  const past = new PastTree(await unitsOn(ctx, moment));
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
      const children = await pastNames(ctx, moment, { within: past.childrenOf(of.no) });
      return children.filter(({ no, isReporting }) => past.isListed(no, isReporting)).map(place);
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

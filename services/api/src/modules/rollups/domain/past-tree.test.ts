import fc from "fast-check";
import { expect, test } from "vitest";
import { PastTree, type Run } from "./past-tree.ts";

interface Unit {
  readonly no: number;
  readonly parentNo: number;
  readonly hasBegun: boolean;
  readonly isOpen: boolean;
}

/** Units whose parents have any lower or higher number, with numbers between them that nobody has. */
const units = fc
  .array(fc.record({ gap: fc.nat(2), parent: fc.nat(), hasBegun: fc.boolean(), isOpen: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
    }),
  )
  .map(({ rows, order }) => {
    let no = 0;
    const nos = rows.map(({ gap }) => (no += 1 + gap));
    // Whoever comes first in the order is above.
    const above = new Map(
      order.map((row, at) => [row, at === 0 ? 0 : (nos[order[(rows[row]?.parent ?? 0) % at] ?? 0] ?? 0)]),
    );
    return rows.map(
      ({ hasBegun, isOpen }, at): Unit => ({
        no: nos[at] ?? 0,
        parentNo: above.get(at) ?? 0,
        hasBegun,
        isOpen,
      }),
    );
  });

function runsOf(all: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  for (const { no, parentNo, hasBegun, isOpen } of all) {
    const before = runs.at(-1);
    if (before?.parentNo === parentNo && before.hasBegun === hasBegun && before.isOpen === isOpen)
      runs[runs.length - 1] = { ...before, last: no };
    else runs.push({ first: no, last: no, parentNo, hasBegun, isOpen });
  }
  return runs;
}

test("runs of units make the tree that the units make one by one", () => {
  fc.assert(
    fc.property(units, (all) => {
      const tree = new PastTree(runsOf(all));
      const byNo = new Map(all.map((unit) => [unit.no, unit]));
      const parentOf = (no: number): number | undefined => {
        const parent = byNo.get(byNo.get(no)?.parentNo ?? 0);
        return parent && (parent.hasBegun ? parent.no : parentOf(parent.no));
      };
      const lineOf = (no: number): number[] => {
        const parent = parentOf(no);
        return parent === undefined ? [] : [...lineOf(parent), parent];
      };
      const isIn = (spans: readonly { lo: number; hi: number }[], no: number) =>
        spans.some(({ lo, hi }) => lo <= no && no <= hi);
      for (const { no, hasBegun, isOpen } of all) {
        const children = all.filter((unit) => parentOf(unit.no) === no);
        expect(tree.parentOf(no)).toBe(parentOf(no));
        expect(tree.lineOf(no)).toEqual(lineOf(no));
        expect(tree.has(no)).toBe(hasBegun || children.length > 0 || parentOf(no) !== undefined);
        for (const isReporting of [true, false])
          expect(tree.isListed(no, isReporting)).toBe(
            isReporting || children.length > 0 || (hasBegun && isOpen),
          );
        const [beneath, spans] = [tree.childrenOf(no), tree.spansOf(no)];
        for (const other of all) {
          expect(isIn(beneath, other.no)).toBe(parentOf(other.no) === no);
          expect(isIn(spans, other.no)).toBe(other.no === no || lineOf(other.no).includes(no));
        }
      }
    }),
  );
});

test("a unit and those after it are one span, over numbers that nobody has", () => {
  const alike = { hasBegun: true, isOpen: true };
  const tree = new PastTree([
    { first: 1, last: 1, parentNo: 0, ...alike },
    { first: 2, last: 2, parentNo: 1, ...alike },
    { first: 3, last: 40, parentNo: 2, ...alike },
    { first: 50, last: 50, parentNo: 1, ...alike },
    { first: 60, last: 70, parentNo: 50, ...alike },
  ]);
  expect(tree.spansOf(1)).toEqual([{ lo: 1, hi: 70 }]);
  expect(tree.spansOf(2)).toEqual([{ lo: 2, hi: 40 }]);
  expect(tree.spansOf(50)).toEqual([{ lo: 50, hi: 70 }]);
});

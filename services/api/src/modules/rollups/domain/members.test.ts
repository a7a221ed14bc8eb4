import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, groupFinder } from "./members.ts";
import { uniteSpans } from "./spans.ts";

const numbersOf = (spans: readonly { lo: number; hi: number }[]) =>
  spans.flatMap(({ lo, hi }) => Array.from({ length: hi - lo + 1 }, (_, at) => lo + at));

const spans = fc
  .array(fc.record({ lo: fc.nat(60), length: fc.nat(6) }), { maxLength: 6 })
  .map((all) => all.map(({ lo, length }) => ({ lo, hi: lo + length })));

test("what is in any span is in the union, once, in order and without gaps that are none", () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 4 }), (all) => {
      const united = uniteSpans(all);
      expect(numbersOf(united)).toEqual([...new Set(numbersOf(all.flat()))].sort((a, b) => a - b));
      for (const [at, span] of united.entries())
        if (at > 0) expect(span.lo).toBeGreaterThan((united[at - 1]?.hi ?? 0) + 1);
    }),
  );
});

test("a number counts for its nearest member and for no other, in any tree", () => {
  const tree = fc.array(fc.record({ parent: fc.nat(), isMember: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(tree, (units) => {
      const parents = units.map(({ parent }, at) => (at === 0 ? -1 : parent % at));
      const lineOf = (at: number): number[] => (at < 0 ? [] : [at, ...lineOf(parents[at] ?? -1)]);
      const members = units.flatMap(({ isMember }, no) =>
        isMember
          ? [
              {
                no,
                depth: lineOf(no).length,
                spans: uniteSpans([
                  units.flatMap((_, at) => (lineOf(at).includes(no) ? [{ lo: at, hi: at }] : [])),
                ]),
              },
            ]
          : [],
      );
      const groupOf = groupFinder(apart(members));
      for (const at of units.keys()) expect(groupOf(at)).toBe(lineOf(at).find((no) => units[no]?.isMember));
    }),
  );
});

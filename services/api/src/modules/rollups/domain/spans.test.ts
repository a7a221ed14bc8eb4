import fc from "fast-check";
import { expect, test } from "vitest";
import { intersectSpans, parseSpans, type Spans, spansOfGroups, subtractSpans } from "./spans.ts";

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 })).map((list) => list.sort((a, b) => a - b));
const spans = numbers.map((list) => spansOf(list));
const members = (list: Spans) =>
  list.flatMap(({ lo, hi }) => Array.from({ length: hi - lo + 1 }, (_, at) => lo + at));
function spansOf(list: readonly number[]): Spans {
  const set = new Set(list);
  return list
    .filter((no) => !set.has(no - 1))
    .map((lo) => {
      let hi = lo;
      while (set.has(hi + 1)) hi += 1;
      return { lo, hi };
    });
}

test("a multirange is read as PostgreSQL writes it", () => {
  expect(parseSpans("{[2,20002),[60002,60003)}")).toEqual([
    { lo: 2, hi: 20001 },
    { lo: 60002, hi: 60002 },
  ]);
  expect(parseSpans("{}")).toEqual([]);
});

test("intersection and difference are those of the numbers", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const inB = new Set(members(b));
      expect(members(intersectSpans(a, b))).toEqual(members(a).filter((no) => inB.has(no)));
      expect(members(subtractSpans(a, b))).toEqual(members(a).filter((no) => !inB.has(no)));
    }),
  );
});

test("spans of groups hold every number of the group and no number of another", () => {
  fc.assert(
    fc.property(
      numbers,
      fc.array(fc.option(fc.nat(3), { nil: undefined }), { minLength: 61, maxLength: 61 }),
      (used, groups) => {
        const found = spansOfGroups(used, (no) => groups[no]);
        for (const no of used)
          for (const [group, list] of found)
            expect(list.some(({ lo, hi }) => lo <= no && no <= hi)).toBe(groups[no] === group);
      },
    ),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNoteworthy, keyOf, nextInQueue, stepTo } from "./model.ts";
import type { ReviewAddress } from "./queries.ts";

const report = (school: string): ReviewAddress => ({ school, campaign: "c", period: "2022-01" });
const queue = ["a", "b", "c"].map(report);

describe("going through the queue", () => {
  test("after one is decided comes the next, and from the last the one before", () => {
    expect(nextInQueue(queue, report("a"))).toEqual(report("b"));
    expect(nextInQueue(queue, report("c"))).toEqual(report("b"));
    expect(nextInQueue([report("a")], report("a"))).toBeNull();
    expect(nextInQueue(queue, report("z"))).toEqual(report("a"));
    expect(nextInQueue([], report("z"))).toBeNull();
  });

  test("deciding one after the other reaches every report once, and ends", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.nat(), (schools, start) => {
        let left = schools.map(report);
        let now: ReviewAddress | null = left[start % left.length] ?? null;
        const seen: string[] = [];
        while (now) {
          const current: ReviewAddress = now;
          seen.push(current.school);
          const next: ReviewAddress | null = nextInQueue(left, current);
          left = left.filter((one) => keyOf(one) !== keyOf(current));
          now = next;
        }
        expect(seen.sort()).toEqual([...schools].sort());
      }),
    );
  });

  test("a step goes to the next that passes and stays within the list", () => {
    expect(stepTo([1, 2, 3, 4], 0, 1, (one) => one % 2 === 1)).toBe(2);
    expect(stepTo([1, 2, 3, 4], 3, 1)).toBeNull();
    expect(stepTo([1, 2, 3, 4], 0, -1)).toBeNull();
  });
});

test("what is worth a look", () => {
  const plain = { isChanged: false, checks: [], finding: null, comment: null };
  const note = { code: "nothing_to_measure", severity: "note", part: "den", against: null } as const;
  expect(isNoteworthy(plain)).toBe(false);
  expect(isNoteworthy({ ...plain, checks: [note] })).toBe(false);
  expect(isNoteworthy({ ...plain, checks: [{ ...note, severity: "warning" }] })).toBe(true);
  expect(isNoteworthy({ ...plain, isChanged: true })).toBe(true);
  expect(isNoteworthy({ ...plain, finding: "Sai mẫu số" })).toBe(true);
  expect(isNoteworthy({ ...plain, comment: "Có hội thi" })).toBe(true);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, foldChanges } from "./fold-changes.ts";

const key = { unit_no: 7, id: "a" };
const change = (before: Change["before"], after: Change["after"]): Change => ({
  table: "groups",
  key,
  before,
  after,
});

test("a part deleted and written anew is a change of what differs", () => {
  expect(
    foldChanges([change({ name: "Tổ 1", position: 1 }, null), change(null, { name: "Tổ 2", position: 1 })]),
  ).toEqual([
    { table: "groups", key, kind: "changed", fields: [{ name: "name", before: "Tổ 1", after: "Tổ 2" }] },
  ]);
  expect(foldChanges([change({ name: "Tổ 1" }, null), change(null, { name: "Tổ 1" })])).toEqual([]);
});

test("a row made and removed at once was never there", () => {
  expect(foldChanges([change(null, { name: "x" }), change({ name: "x" }, null)])).toEqual([]);
});

test("any statements on a row tell what they came from and what they led to", () => {
  const row = fc.record({ name: fc.constantFrom("a", "b", "c"), place: fc.constantFrom(null, "x", "y") });
  fc.assert(
    fc.property(fc.array(fc.option(row), { minLength: 2, maxLength: 6 }), (states) => {
      const changes: Change[] = [];
      for (const [at, after] of states.entries()) {
        if (at === 0) continue;
        const before = states[at - 1] ?? null;
        if (!before && !after) continue;
        if (!before || !after) changes.push(change(before, after));
        else {
          const differ = (["name", "place"] as const).filter((name) => before[name] !== after[name]);
          if (!differ.length) continue;
          const only = (image: typeof before) =>
            Object.fromEntries(differ.map((name) => [name, image[name]]));
          changes.push(change(only(before), only(after)));
        }
      }
      const [first, last] = [states[0] ?? null, states.at(-1) ?? null];
      const [folded] = foldChanges(changes);
      const differ = (["name", "place"] as const).filter(
        (name) => (first?.[name] ?? null) !== (last?.[name] ?? null),
      );
      if (!first && !last) expect(folded).toBeUndefined();
      else if (!differ.length) expect(folded).toBeUndefined();
      else {
        expect(folded?.kind).toBe(!first ? "added" : !last ? "removed" : "changed");
        expect(folded?.fields).toEqual(
          differ.map((name) => ({ name, before: first?.[name] ?? null, after: last?.[name] ?? null })),
        );
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf } from "./cells.ts";

/** A random tree with pre-order numbers: each unit's subtree is one span. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map((picks) => {
  const children: number[][] = [[]];
  for (const [at, pick] of picks.entries()) {
    children.push([]);
    children[pick % (at + 1)]?.push(at + 1);
  }
  const units: { no: number; depth: number; line: number[]; lo: number; hi: number }[] = [];
  const walk = (node: number, line: number[]): void => {
    const unit = { no: units.length + 1, depth: line.length, line, lo: units.length + 1, hi: 0 };
    units.push(unit);
    for (const child of children[node] ?? []) walk(child, [...line, unit.no]);
    unit.hi = units.length;
  };
  walk(0, []);
  return units;
});

test("every unit of a group is in one cell, that of the nearest setter upwards", () => {
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.boolean()), (units, coins) => {
      const sets = new Set(units.filter((unit) => unit.no > 1 && coins.next().value).map((unit) => unit.no));
      const setters = units
        .filter(({ no }) => sets.has(no))
        .map(({ no, depth, lo, hi }) => ({ no, depth, spans: [{ lo, hi }] }));
      const groups = units
        .filter(({ depth }) => depth === 1)
        .map(({ no, lo, hi }) => ({ no, spans: [{ lo, hi }] }));
      const cells = cellsOf(groups, setters);
      for (const unit of units.filter(({ depth }) => depth >= 1)) {
        const own = cells.filter(({ spans }) => spans.some(({ lo, hi }) => lo <= unit.no && unit.no <= hi));
        expect(own).toHaveLength(1);
        const nearest = [...unit.line, unit.no].findLast((no) => sets.has(no)) ?? null;
        expect(own[0]).toMatchObject({ group: unit.line[1] ?? unit.no, setter: nearest });
      }
    }),
  );
});

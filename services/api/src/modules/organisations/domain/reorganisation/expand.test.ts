import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "./acts.ts";
import type { Tree, TreeUnit } from "./draft-tree.ts";
import { accessChanges, changesOf, sameNames } from "./effects.ts";
import { expand } from "./expand.ts";
import { stepsOf } from "./steps.ts";

const levels = [
  { code: "ministry", rank: 0, isReporting: false },
  { code: "province", rank: 1, isReporting: false },
  { code: "district", rank: 2, isReporting: false },
  { code: "commune", rank: 2, isReporting: false },
  { code: "school", rank: 3, isReporting: true },
];
const unit = (no: number, level: string, parentNo: number | null, isOpen = true): TreeUnit => ({
  no,
  code: `u${no}`,
  name: `Đơn vị ${no}`,
  shortName: `ĐV ${no}`,
  level,
  parentNo,
  isOpen,
});
const tree = (units: readonly TreeUnit[], takenCodes: readonly string[] = []): Tree => ({
  actingNo: 1,
  isRoot: true,
  units,
  levels,
  takenCodes: new Set(takenCodes),
});
/** Root 1; provinces 2, 3; districts 4, 5 beneath 2; schools 6, 7 beneath 4 and 8 beneath 5. */
const small = tree([
  unit(1, "ministry", null),
  unit(2, "province", 1),
  unit(3, "province", 1),
  unit(4, "district", 2),
  unit(5, "district", 2),
  unit(6, "school", 4),
  unit(7, "school", 4),
  unit(8, "school", 5),
]);
const options = { effectiveOn: "2025-07-01", passStaff: true, rolesOfLevel: { school: ["teacher"] } };

describe("an order", () => {
  test("of several acts finds the tree as those before left it", () => {
    const { draft, faults } = expand(small, [
      { kind: "merge_provinces", units: ["u3"], into: "u2" },
      {
        kind: "abolish_level",
        level: "district",
        under: "u2",
        create: [{ name: "Xã Một", level: "commune", code: "xa-mot" }],
        map: [
          { unit: "u6", to: "xa-mot" },
          { unit: "u7", to: "xa-mot" },
          { unit: "u8", to: "xa-mot" },
        ],
      },
      { kind: "merge", units: ["u6", "u7"], into: "u8" },
    ]);
    expect(faults).toEqual([]);
    const steps = stepsOf(draft, options);
    expect(steps.create).toMatchObject([{ code: "xa-mot", parentCode: "u2", openedOn: "2025-07-01" }]);
    expect(steps.units).toEqual(
      expect.arrayContaining([
        { unit: 3, parent: 2, open: false },
        // Its schools went to one commune, which therefore succeeded it.
        { unit: 4, parent: -1, open: false },
        { unit: 5, parent: -1, open: false },
        { unit: 6, parent: 8, open: false },
        { unit: 7, parent: 8, open: false },
        { unit: 8, parent: -1 },
      ]),
    );
    expect(steps.lineage).toContainEqual({ unit: -1, predecessor: 4, kind: "abolish", share: 1 });
    expect(steps.staff).toContainEqual({ predecessor: 6, unit: 8, roles: ["teacher"] });
    expect(changesOf(draft).filter(({ change }) => change === "ended")).toHaveLength(5);
  });

  test("follows a successor that ends as well", () => {
    const { draft, faults } = expand(small, [
      { kind: "merge", units: ["u6"], into: "u7" },
      { kind: "merge", units: ["u7"], into: "u8" },
    ]);
    expect(faults).toEqual([]);
    const steps = stepsOf(draft, options);
    expect(steps.units).toEqual([
      { unit: 6, parent: 8, open: false },
      { unit: 7, parent: 8, open: false },
    ]);
    expect(steps.staff.map(({ unit: to }) => to)).toEqual([8, 8]);
  });

  test("gives each part of a divided tier its share, never more than the whole", () => {
    const schools = Array.from({ length: 3 }, (_, at) => unit(10 + at, "school", 4));
    const { draft } = expand(tree([...small.units.slice(0, 5), ...schools]), [
      { kind: "close", units: ["u5"] },
      {
        kind: "abolish_level",
        level: "district",
        create: schools.map(({ no }) => ({
          name: `Xã ${no}`,
          level: "commune",
          code: `x${no}`,
          parent: "u2",
        })),
        map: schools.map(({ no, code }) => ({ unit: code, to: `x${no}` })),
      },
    ]);
    const { lineage, units } = stepsOf(draft, options);
    expect(lineage.map(({ share }) => share)).toEqual([0.333333, 0.333333, 0.333333]);
    expect(units).toContainEqual({ unit: 4, open: false });
  });

  test("chooses another code where a made one is taken, and refuses one that was asked for", () => {
    const made = { name: "Trường Mầm non Hoa Sen", level: "school", parent: "u4" };
    const taken = tree(small.units, ["mn-hoa-sen"]);
    const { draft } = expand(taken, [{ kind: "create", units: [made, made] }]);
    expect(stepsOf(draft, options).create.map(({ code }) => code)).toEqual(["mn-hoa-sen-2", "mn-hoa-sen-3"]);
    expect(sameNames(draft)).toEqual([{ name: made.name, codes: ["mn-hoa-sen-2", "mn-hoa-sen-3"] }]);
    expect(
      expand(taken, [{ kind: "create", units: [{ ...made, code: "mn-hoa-sen" }] }]).faults,
    ).toMatchObject([{ code: "code-taken", at: "acts/0/units/0" }]);
  });

  test("ends a tier but not the units of the same tier that it makes in its place", () => {
    const { draft, faults } = expand(small, [
      {
        kind: "abolish_level",
        level: "district",
        create: [{ name: "Huyện Mới", level: "district", code: "moi", parent: "u2" }],
        map: ["u6", "u7", "u8"].map((code) => ({ unit: code, to: "moi" })),
      },
    ]);
    expect(faults).toEqual([]);
    expect(changesOf(draft).map(({ change, code }) => `${change} ${code}`)).toEqual([
      "made moi",
      "ended u4",
      "ended u5",
      "moved u6",
      "moved u7",
      "moved u8",
    ]);
  });

  test("says who sees more and who sees less", () => {
    const { draft } = expand(small, [{ kind: "move", units: [{ unit: "u6", to: "u5" }] }]);
    expect(accessChanges(draft)).toEqual([
      { code: "u4", name: "Đơn vị 4", loses: 1, gains: 0 },
      { code: "u5", name: "Đơn vị 5", loses: 0, gains: 1 },
    ]);
  });

  test("that changes nothing is none", () => {
    expect(expand(small, [{ kind: "move", units: [{ unit: "u6", to: "u4" }] }]).faults).toMatchObject([
      { code: "nothing-changes" },
    ]);
  });
});

describe("any order on any tree", () => {
  const trees = fc
    .array(fc.tuple(fc.nat(), fc.constantFrom("province", "district", "school"), fc.boolean()), {
      minLength: 6,
      maxLength: 25,
    })
    .map((picks) => {
      const units: TreeUnit[] = [unit(1, "ministry", null)];
      for (const [pick, level, wantsOpen] of picks) {
        const rank = levels.find(({ code }) => code === level)?.rank ?? 0;
        const above = units.filter(
          (one) =>
            (levels.find(({ code }) => code === one.level)?.rank ?? 9) < rank && (one.isOpen || !wantsOpen),
        );
        const parent = above[pick % above.length];
        if (parent) units.push(unit(units.length + 1, level, parent.no, wantsOpen));
      }
      return tree(units);
    });
  const orders = trees.chain((before) => {
    const code = fc.constantFrom(...before.units.map((one) => one.code));
    return fc.record({
      before: fc.constant(before),
      acts: fc.array(actsOn(code), { minLength: 1, maxLength: 3 }),
    });
  });
  const actsOn = (code: fc.Arbitrary<string>): fc.Arbitrary<Act> =>
    fc.oneof(
      fc.record({
        kind: fc.constant("move" as const),
        units: fc.array(fc.record({ unit: code, to: code }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("merge" as const),
        units: fc.array(code, { minLength: 1, maxLength: 3 }),
        into: code,
      }),
      fc.record({
        kind: fc.constant("close" as const),
        units: fc.array(code, { minLength: 1, maxLength: 2 }),
        childrenTo: fc.option(code, { nil: undefined }),
      }),
      fc.record({
        kind: fc.constant("reopen" as const),
        units: fc.array(fc.record({ unit: code, parent: fc.option(code, { nil: undefined }) }), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
      fc.record({
        kind: fc.constant("abolish_level" as const),
        level: fc.constantFrom("district", "province"),
        rest: fc.constant("up" as const),
      }),
      fc.record({
        kind: fc.constant("split" as const),
        unit: code,
        into: fc.array(fc.record({ unit: code, share: fc.double({ min: 0.01, max: 1, noNaN: true }) }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
    );

  test("that has no faults leaves nobody beneath an ended unit, no circle, and shares of at most a whole", () => {
    let sound = 0;
    fc.assert(
      fc.property(orders, ({ before, acts }) => {
        const { draft, faults } = expand(before, acts);
        if (faults.length) return;
        sound += 1;
        const steps = stepsOf(draft, options);
        const after = new Map(before.units.map((one) => [one.no, { ...one }]));
        for (const step of steps.units) {
          const one = after.get(step["unit"] as number) as { parentNo: number | null; isOpen: boolean };
          if (step["parent"] !== undefined) one.parentNo = step["parent"] as number;
          if (step["open"] !== undefined) one.isOpen = step["open"] as boolean;
        }
        const rank = (level: string) => levels.find((one) => one.code === level)?.rank ?? Number.NaN;
        for (const one of after.values()) {
          const parent = one.parentNo === null ? undefined : after.get(one.parentNo);
          if (one.isOpen && parent) {
            expect(parent.isOpen, one.code).toBe(true);
            expect(rank(one.level)).toBeGreaterThan(rank(parent.level));
          }
          const seen = new Set<number>();
          for (let at: number | null = one.no; at !== null; at = after.get(at)?.parentNo ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
        for (const rows of Map.groupBy(steps.lineage, (row) => row.predecessor).values())
          expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeLessThanOrEqual(1 + 3e-6);
        // Units that only the order's acts name are told; nobody is told twice.
        expect(new Set(steps.units.map((step) => step["unit"])).size).toBe(steps.units.length);
      }),
      { numRuns: 2000 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});

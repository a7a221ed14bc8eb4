import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AskedCriterion,
  effectiveCriteria,
  isWeaker,
  type SetTarget,
  type TargetRule,
  targetsByYear,
} from "./effective-criteria.ts";

const criterion = (unitNo: number, indicatorId: string, position = 0, weight = "1"): AskedCriterion => ({
  unitNo,
  indicatorId,
  position,
  weight,
  frequency: "month",
  isMandatory: true,
  isEvidenceRequired: false,
});
const target = (unitNo: number, indicatorId: string, year: number, value: string): SetTarget => ({
  unitNo,
  indicatorId,
  year,
  value,
  origin: "own",
});

const so = 10;
const phong = 20;
const school = 30;
const line = [so, phong, school];

const criteria = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(so, phong, school, 99),
      fc.constantFrom("a", "b", "c", "d", "e"),
      fc.nat(5),
      fc.nat(9),
    )
    .map(([unitNo, id, position, weight]) => criterion(unitNo, id, position, `${weight}`)),
  { selector: (row) => `${row.unitNo} ${row.indicatorId}`, maxLength: 20 },
);
const targets = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(so, phong, school, 99),
      fc.constantFrom("a", "b"),
      fc.integer({ min: 2021, max: 2023 }),
      fc.nat(99),
    )
    .map(([unitNo, id, year, value]) => target(unitNo, id, year, `${value}`)),
  { selector: (row) => `${row.unitNo} ${row.indicatorId} ${row.year}`, maxLength: 20 },
);

describe("effective criteria", () => {
  it("are those of the units above, locked, then the unit's own", () => {
    const rows = [
      criterion(school, "c"),
      criterion(phong, "b"),
      criterion(so, "a2", 1),
      criterion(so, "a1", 0),
    ];
    expect(effectiveCriteria(line, rows).map(({ indicatorId, isLocked }) => [indicatorId, isLocked])).toEqual(
      [
        ["a1", true],
        ["a2", true],
        ["b", true],
        ["c", false],
      ],
    );
    expect(effectiveCriteria([so], rows).map((row) => row.isLocked)).toEqual([false, false]);
  });

  it("take the higher unit's word where two ask for the same", () => {
    const rows = [criterion(school, "a", 0, "9"), criterion(so, "a", 0, "2")];
    expect(effectiveCriteria(line, rows)).toEqual([{ ...criterion(so, "a", 0, "2"), isLocked: true }]);
  });

  it("hold each indicator once, only from the line, whatever the order of the rows", () => {
    fc.assert(
      fc.property(criteria, (rows) => {
        const found = effectiveCriteria(line, rows);
        expect(new Set(found.map((row) => row.indicatorId)).size).toBe(found.length);
        expect(found.every((row) => line.includes(row.unitNo))).toBe(true);
        expect(effectiveCriteria(line, [...rows].reverse())).toEqual(found);
        expect(new Set(found.map((row) => row.indicatorId))).toEqual(
          new Set(rows.filter((row) => line.includes(row.unitNo)).map((row) => row.indicatorId)),
        );
      }),
    );
  });

  it("a unit below can add to what is asked but never take away or change", () => {
    fc.assert(
      fc.property(criteria, (rows) => {
        const above = effectiveCriteria([so, phong], rows).map(({ isLocked: _, ...row }) => row);
        const below = effectiveCriteria(line, rows).map(({ isLocked: _, ...row }) => row);
        expect(below.slice(0, above.length)).toEqual(above);
        expect(
          effectiveCriteria(line, rows)
            .slice(0, above.length)
            .every((row) => row.isLocked),
        ).toBe(true);
      }),
    );
  });
});

describe("targets", () => {
  const higher: TargetRule = { direction: "higher", overUnits: "ratio" };
  const lower: TargetRule = { direction: "lower", overUnits: "ratio" };
  const summed: TargetRule = { direction: "higher", overUnits: "sum" };
  const inForce = (rule: TargetRule, rows: readonly SetTarget[]) =>
    targetsByYear(line, rule, rows).map(({ inForce: { year, value, unitNo } }) => [year, value, unitNo]);

  it("come from above where the unit sets none, each year by itself", () => {
    const rows = [
      target(so, "a", 2023, "0.7"),
      target(so, "a", 2022, "0.5"),
      target(phong, "a", 2022, "0.6"),
      target(99, "a", 2022, "0.99"),
    ];
    expect(inForce(higher, rows)).toEqual([
      [2022, "0.6", phong],
      [2023, "0.7", so],
    ]);
  });

  it("the strictest of the line counts, by the indicator's direction; of equal ones the lowest", () => {
    const rows = [
      target(so, "a", 2022, "0.5"),
      target(phong, "a", 2022, "0.9"),
      target(school, "a", 2022, "0.8"),
    ];
    expect(inForce(higher, rows)).toEqual([[2022, "0.9", phong]]);
    expect(inForce(lower, rows)).toEqual([[2022, "0.5", so]]);
    expect(inForce(higher, [target(so, "a", 2022, "0.50"), target(school, "a", 2022, "0.5")])).toEqual([
      [2022, "0.5", school],
    ]);
  });

  it("what a unit asked for before its superior asked for more stays readable beside it", () => {
    const rows = [
      target(so, "a", 2022, "0.9"),
      target(phong, "a", 2022, "0.4"),
      target(school, "a", 2022, "0.8"),
    ];
    const [found] = targetsByYear(line, higher, rows);
    expect([found?.own?.value, found?.above?.value, found?.inForce.unitNo]).toEqual(["0.8", "0.9", so]);
  });

  it("of what is summed over schools the nearest counts, zero too, for a part depends on a school's size", () => {
    expect(inForce(summed, [target(so, "a", 2022, "5"), target(school, "a", 2022, "0")])).toEqual([
      [2022, "0", school],
    ]);
    expect(isWeaker(summed, "0", "5")).toBe(false);
    expect(isWeaker(higher, "0", "5")).toBe(true);
    expect(isWeaker(lower, "0", "5")).toBe(false);
    expect(isWeaker(higher, "5.0", "5")).toBe(false);
  });

  it("a unit below can make a bar higher but never lower, whatever the order of the rows", () => {
    fc.assert(
      fc.property(targets, fc.constantFrom(higher, lower), (rows, rule) => {
        const ofA = rows.filter((row) => row.indicatorId === "a");
        const found = targetsByYear(line, rule, ofA);
        expect(targetsByYear(line, rule, [...ofA].reverse())).toEqual(found);
        for (const { inForce: counts, above, own } of found) {
          if (above) expect(isWeaker(rule, counts.value, above.value)).toBe(false);
          if (own) expect(isWeaker(rule, counts.value, own.value)).toBe(false);
          expect([above, own]).toContain(counts);
        }
        const superiors = targetsByYear([so, phong], rule, ofA);
        expect(found.flatMap((one) => one.above ?? [])).toEqual(superiors.map((one) => one.inForce));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AskedCriterion,
  effectiveCriteria,
  nearestTargets,
  type SetTarget,
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
  it("come from the nearest unit upwards that set one for the year, the unit itself first", () => {
    const rows = [
      target(so, "a", 2022, "0.5"),
      target(phong, "a", 2022, "0.6"),
      target(so, "a", 2023, "0.7"),
    ];
    expect(nearestTargets(line, rows).map(({ year, value, unitNo }) => [year, value, unitNo])).toEqual([
      [2022, "0.6", phong],
      [2023, "0.7", so],
    ]);
    expect(nearestTargets(line, [...rows, target(school, "a", 2022, "0.9")])[0]?.value).toBe("0.9");
  });

  it("an own target of zero is a target", () => {
    expect(nearestTargets(line, [target(so, "a", 2022, "5"), target(school, "a", 2022, "0")])[0]?.value).toBe(
      "0",
    );
  });

  it("one for each indicator and year, always the deepest of the line", () => {
    fc.assert(
      fc.property(targets, (rows) => {
        const found = nearestTargets(line, rows);
        expect(nearestTargets(line, [...rows].reverse())).toEqual(found);
        for (const row of found) {
          const rivals = rows.filter(
            (r) => r.indicatorId === row.indicatorId && r.year === row.year && line.includes(r.unitNo),
          );
          expect(Math.max(...rivals.map((r) => line.indexOf(r.unitNo)))).toBe(line.indexOf(row.unitNo));
        }
      }),
    );
  });
});

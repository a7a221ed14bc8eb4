import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import { isDecimal } from "../../shared/decimal.ts";
import { checkFigure } from "../../shared/figure-checks.ts";
import type { CalendarPeriod } from "../../shared/period.ts";
import { cityIndicators } from "./campaign.ts";
import { codesFor, type FigureParts, familiesIn, trueFigure } from "./figures.ts";
import { figurePeriods, monthsOf } from "./periods.ts";
import { randomOf } from "./random.ts";
import { type DemoSchool, districts, schools } from "./units.ts";

const indicators = new Map([...preschool36, ...cityIndicators].map((one) => [one.code, one]));
const ofKind = (kind: string) => figurePeriods.filter((period) => period.kind === kind);
const [months, quarters, years] = [ofKind("month"), ofKind("quarter"), ofKind("year")];

/** Any figure of the year: a school, a period and an indicator that the school reports for it. */
const anyFigure = fc
  .tuple(fc.constantFrom(...schools), fc.constantFrom(...figurePeriods))
  .chain(([school, period]) =>
    fc.tuple(fc.constant(school), fc.constantFrom(...codesFor(school, period)), fc.constant(period)),
  );
const anySchool = fc.constantFrom(...schools);

function parts(school: DemoSchool, code: string, period: CalendarPeriod | undefined): FigureParts {
  const figure = period && trueFigure(school, code, period);
  if (!figure) throw new Error(`${school.code} has no ${code}`);
  return figure;
}
const num = (school: DemoSchool, code: string, period: CalendarPeriod | undefined) =>
  Number(parts(school, code, period).num);
const den = (school: DemoSchool, code: string, period: CalendarPeriod | undefined) =>
  Number(parts(school, code, period).den);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("a demo figure", () => {
  it("is an exact decimal without error or doubt: within its range, never above its denominator", () => {
    fc.assert(
      fc.property(anyFigure, ([school, code, period]) => {
        const indicator = indicators.get(code);
        const figure = trueFigure(school, code, period);
        if (!indicator || !figure) return indicator !== undefined && !indicator.isMandatory;
        expect(isDecimal(figure.num) && (figure.den === null || isDecimal(figure.den))).toBe(true);
        expect(figure.den !== null).toBe(indicator.kind === "ratio");
        expect([school.code, code, period.key, checkFigure(indicator, figure)]).toEqual([
          school.code,
          code,
          period.key,
          [],
        ]);
        return true;
      }),
      { numRuns: 3000 },
    );
  });

  it("is the same whenever and in whatever order it is asked for", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 6 }), (asked) => {
        const forwards = asked.map((one) => trueFigure(...one));
        const backwards = asked
          .toReversed()
          .map((one) => trueFigure(...one))
          .toReversed();
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  it("does not change from one version of the program to the next unnoticed", () => {
    const [dienLuc] = schools;
    if (!dienLuc) throw new Error("no school");
    expect(months.map((month) => parts(dienLuc, "MN-F2", month).num).join(" ")).toBe(
      "72 59 90 111 122 107 67 102 137 131 141 119",
    );
  });

  it("is refused where the school does not report it", () => {
    const far = schools.find((school) => school.parentCode === "pgd-vo-nhai");
    const [month, quarter] = [months[0], quarters[0]];
    if (!far || !month || !quarter) throw new Error("no school");
    expect(() => trueFigure(far, "MN-A1", month)).toThrow("reports no MN-A1");
    expect(() => trueFigure(far, "TPTN-1", quarter)).toThrow("reports no TPTN-1");
  });
});

describe("the figures of a school", () => {
  it("rest on its size", () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const { size } = school;
        const rooms = size.toddlerGroups + size.classes;
        const staff = size.managers + size.teachers + size.otherStaff;
        for (const quarter of quarters) {
          expect(den(school, "MN-A4", quarter)).toBe(staff);
          expect(den(school, "MN-C4", quarter)).toBe(staff);
          expect(den(school, "MN-C2", quarter)).toBe(size.teachers);
          expect(den(school, "MN-E3", quarter)).toBe(size.teachers);
          expect(den(school, "MN-Đ1", quarter)).toBe(rooms);
          expect(den(school, "MN-Đ2", quarter)).toBe(rooms);
        }
        expect(den(school, "MN-C1", years[0])).toBe(size.managers);
        expect(den(school, "MN-C3", years[0])).toBe(size.otherStaff);
        months.forEach((month, i) => {
          const families = familiesIn(school, i + 1);
          expect(den(school, "MN-F3", month)).toBe(families);
          expect(Math.abs(families - size.children * 0.95)).toBeLessThan(size.children * 0.08);
        });
      }),
    );
  });

  it("agree within a month: payers are families, and money and families tell the same story", () => {
    fc.assert(
      fc.property(anySchool, fc.constantFrom(...months), (school, month) => {
        expect(den(school, "MN-F2", month)).toBeLessThanOrEqual(den(school, "MN-F3", month));
        expect(den(school, "MN-B3", month)).toBeLessThan(den(school, "MN-B2", month));
        const byFamilies = num(school, "MN-F2", month) / den(school, "MN-F2", month);
        const byAmount = num(school, "MN-F1", month) / den(school, "MN-F1", month);
        expect(Math.abs(byFamilies - byAmount)).toBeLessThan(0.1);
        expect(byFamilies === 0).toBe(byAmount === 0);
        expect(byFamilies === 1).toBe(byAmount === 1);
      }),
    );
  });

  it("agree between months and quarters: parents guided were reached, quarters since January never fall", () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        for (const quarter of quarters) {
          const until = monthsOf(quarter).at(-1) ?? 0;
          const guided = sum(months.slice(0, until).map((month) => num(school, "MN-C5", month)));
          expect(guided).toBeLessThanOrEqual(num(school, "MN-A5", quarter));
        }
        for (const code of ["MN-A4", "MN-C2", "MN-C4", "MN-E3", "MN-Đ1", "MN-Đ2"]) {
          const course = quarters.map((quarter) => num(school, code, quarter));
          expect([code, course]).toEqual([code, course.toSorted((a, b) => a - b)]);
        }
      }),
    );
  });

  it("agree between quarters and the year: money, people, devices", () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const [year] = years;
        const spent = sum(quarters.map((quarter) => num(school, "MN-D1", quarter)));
        if (school.ownership === "public") expect(den(school, "MN-D2", year)).toBe(spent);
        else expect(year && trueFigure(school, "MN-D2", year)).toBeNull();
        expect(num(school, "MN-G3", year)).toBeLessThanOrEqual(num(school, "MN-G2", year));
        expect(num(school, "MN-G2", year)).toBeLessThanOrEqual(num(school, "MN-G1", year));
        expect(num(school, "MN-G1", year)).toBeLessThanOrEqual(den(school, "MN-A4", quarters[3]));
        expect(den(school, "MN-Đ4", year)).toBeGreaterThanOrEqual(num(school, "MN-Đ3", year));
      }),
    );
  });
});

describe("the figures of the province", () => {
  const shareIn = (district: string, code: string, month: CalendarPeriod | undefined) => {
    const own = schools.filter((school) => school.parentCode === district);
    return (
      sum(own.map((school) => num(school, code, month))) / sum(own.map((school) => den(school, code, month)))
    );
  };

  it("rise over the year in every Phòng, at different speeds", () => {
    const gains = districts.map(
      ({ code }) => shareIn(code, "MN-F2", months[11]) - shareIn(code, "MN-F2", months[0]),
    );
    expect(Math.min(...gains)).toBeGreaterThan(0.1);
    expect(Math.max(...gains) / Math.min(...gains)).toBeGreaterThan(1.5);
  });

  it("put the cities ahead of the mountains", () => {
    expect(shareIn("pgd-tp-thai-nguyen", "MN-B3", months[11])).toBeGreaterThan(
      shareIn("pgd-vo-nhai", "MN-B3", months[11]) + 0.3,
    );
  });

  it("have dips: some schools fall back in some months", () => {
    const falls = schools.flatMap((school) =>
      months.slice(1).filter((month, i) => {
        const share = (at: CalendarPeriod | undefined) => num(school, "MN-F2", at) / den(school, "MN-F2", at);
        return share(month) < share(months[i]) - 0.08;
      }),
    );
    expect(falls.length).toBeGreaterThan(15);
    expect(falls.length).toBeLessThan(100);
  });

  it("spread within a Phòng far enough to compare", () => {
    const shares = schools
      .filter((school) => school.parentCode === "pgd-tp-thai-nguyen")
      .map((school) => num(school, "MN-F2", months[11]) / den(school, "MN-F2", months[11]));
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.3);
  });
});

describe("a stream of random numbers", () => {
  it("stays from 0 to below 1 and depends on its key alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (key, n) => {
        const take = () => {
          const random = randomOf(key, n);
          return Array.from({ length: 5 }, random);
        };
        const drawn = take();
        expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
        expect(take()).toEqual(drawn);
        expect(randomOf(key, n + 1)()).not.toBe(drawn[0]);
      }),
    );
  });
});

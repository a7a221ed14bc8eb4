import { describe, expect, test } from "vitest";
import {
  accountsAfter,
  communeOf,
  communes,
  endingOffices,
  openQuarter,
  reformSchools,
  yearOfReform,
  years,
} from "./reform.ts";
import { ministryIndicators, reformFigures } from "./reform-campaign.ts";

describe("the second act of the demo", () => {
  test("every school of both provinces passes to one commune, and every commune takes over a school", () => {
    const taking = new Set(reformSchools.map((school) => communeOf(school).code));
    expect(reformSchools).toHaveLength(69);
    expect([...taking].sort()).toEqual(communes.map(({ code }) => code).sort());
    expect(new Set(communes.map(({ adminCode }) => adminCode)).size).toBe(communes.length);
    expect(new Set(communes.map(({ officer }) => officer.email)).size).toBe(communes.length);
    const offices = new Set(endingOffices.map(({ code }) => code));
    for (const { officeCode } of reformSchools) expect(offices).toContain(officeCode);
  });

  test("figures follow from the school and the period alone, and no part is greater than its whole", () => {
    for (const school of reformSchools)
      for (const period of [...years, openQuarter, yearOfReform]) {
        const figures = reformFigures(school, period);
        expect(reformFigures(school, period)).toEqual(figures);
        const asked = ministryIndicators.filter(
          ({ frequency }) => frequency === (period === openQuarter ? "quarter" : "year"),
        );
        expect(figures.map(({ code }) => code)).toEqual(asked.map(({ code }) => code));
        for (const { num, den } of figures) expect(Number(num)).toBeLessThanOrEqual(Number(den ?? num));
      }
  });

  test("the accounts that are printed belong to somebody", () => {
    const officers = new Set(communes.map(({ officer }) => officer.email));
    for (const [email] of accountsAfter.filter(([email]) => email.startsWith("vhxh@")))
      expect(officers).toContain(email);
  });
});

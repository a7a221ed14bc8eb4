import { describe, expect, it } from "vitest";
import { rolesOfLevel } from "../../shared/permissions.ts";
import { actorsOf, demoPassword, dienLucGroups, people, printedAccounts, reviewerOf } from "./people.ts";
import { dienLucCode, districts, schools, units } from "./units.ts";

const inUnit = (unitCode: string) =>
  people.filter((person) => person.memberships.some((one) => one.unitCode === unitCode));

describe("the people of the demo", () => {
  it("have addresses of their own under the reserved domain", () => {
    for (const person of people) expect(person.email).toMatch(/^[a-z0-9.]+@[a-z-]+\.example$/);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });

  it("have names that differ within a unit and over the province", () => {
    for (const person of people) expect(person.name.split(" ").length).toBeGreaterThanOrEqual(3);
    const twice = people.filter((person, i) => people.findIndex((one) => one.name === person.name) !== i);
    expect(twice.map((person) => `${person.name} ${person.email}`)).toEqual([]);
  });

  it("fill every unit", () => {
    const known = new Set(units.map((unit) => unit.code));
    for (const person of people)
      for (const membership of person.memberships) expect(known).toContain(membership.unitCode);
    for (const unit of units) expect([unit.code, inUnit(unit.code).length > 0]).toEqual([unit.code, true]);
  });

  it("hold only roles that their unit's level knows", () => {
    const levels = new Map(units.map((unit) => [unit.code, unit.levelCode]));
    for (const person of people)
      for (const { unitCode, roles } of person.memberships)
        expect(rolesOfLevel[levels.get(unitCode) ?? ""]).toEqual(expect.arrayContaining([...roles]));
  });

  it("are the whole staff at Điện Lực, each in one tổ or on the board", () => {
    const staff = inUnit(dienLucCode);
    const size = schools.find((school) => school.code === dienLucCode)?.size;
    expect(staff).toHaveLength((size?.managers ?? 0) + (size?.teachers ?? 0) + (size?.otherStaff ?? 0));
    const placed = dienLucGroups
      .filter((group) => ["board", "professional", "office"].includes(group.kind))
      .flatMap((group) => group.memberEmails);
    expect(placed.toSorted()).toEqual(staff.map((person) => person.email).toSorted());
  });

  it("are led in each group by one of its members", () => {
    for (const group of dienLucGroups) {
      expect(group.memberEmails).toContain(group.headEmail);
      expect(new Set(group.memberEmails).size).toBe(group.memberEmails.length);
      for (const email of group.memberEmails) expect(people.map((person) => person.email)).toContain(email);
    }
  });

  it("never enter and send the same figures", () => {
    for (const school of schools) {
      const { enterer, sender } = actorsOf(school.code);
      expect(enterer).not.toBe(sender);
      expect(inUnit(school.code).map((person) => person.email)).toEqual(
        expect.arrayContaining([enterer, sender]),
      );
    }
    for (const district of districts)
      expect(inUnit(district.code).map((person) => person.email)).toContain(reviewerOf(district.code));
  });

  it("are led by the signer of the seed plan", () => {
    const head = people.find((person) => person.memberships[0].roles.includes("school_head"));
    expect(head?.name).toBe("Trần Thị Hòa");
  });

  it("are printed as eight to ten accounts of different first roles, with a password long enough to sign in", () => {
    const printed = printedAccounts.map((email) => people.find((person) => person.email === email));
    expect(printed.length).toBeGreaterThanOrEqual(8);
    expect(printed.length).toBeLessThanOrEqual(10);
    expect(new Set(printed.map((person) => person?.memberships[0].roles[0])).size).toBe(printed.length);
    expect(demoPassword.length).toBeGreaterThanOrEqual(8);
  });
});

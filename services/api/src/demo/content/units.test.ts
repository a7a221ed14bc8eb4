import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { dienLucCode, districts, schools, units } from "./units.ts";

const deaccent = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

describe("the demo tree", () => {
  it("is one tree whose parents come before their children", () => {
    const seen = new Set<string>();
    for (const unit of units) {
      expect([unit.code, unit.parentCode === null || seen.has(unit.parentCode)]).toEqual([unit.code, true]);
      seen.add(unit.code);
    }
    expect(seen.size).toBe(units.length);
    expect(units.filter((unit) => unit.parentCode === null)).toHaveLength(1);
  });

  it("has the nine Phòng GDĐT of 2022, each with at least five preschools", () => {
    expect(districts.map((district) => district.adminCode).toSorted()).toEqual(
      "164 165 167 168 169 170 171 172 173".split(" "),
    );
    for (const district of districts)
      expect(schools.filter((school) => school.parentCode === district.code).length).toBeGreaterThanOrEqual(
        5,
      );
    expect(schools.length).toBeGreaterThanOrEqual(60);
  });

  it("has codes that are the accent-free names, fit for an address", () => {
    for (const school of schools) {
      expect(school.code).toBe(`mn-${deaccent(school.shortName.slice(3)).replaceAll(" ", "-")}`);
      expect(school.code).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it("has Trường Mầm non Điện Lực in Quang Vinh with the seed's symbol", () => {
    const school = schools.find((one) => one.code === dienLucCode);
    expect(school).toMatchObject({
      symbol: "TrMN",
      place: "Quang Vinh",
      adminCode: "05434",
      parentCode: "pgd-tp-thai-nguyen",
    });
  });

  it("has schools of a believable size", () => {
    for (const { code, size } of schools) {
      const rooms = size.toddlerGroups + size.classes;
      expect([code, size.children / rooms > 16 && size.children / rooms < 36]).toEqual([code, true]);
      expect([code, size.teachers / rooms > 1.4 && size.teachers / rooms < 2.4]).toEqual([code, true]);
      expect([code, size.managers >= 1 && size.managers <= 3 && size.otherStaff >= 3]).toEqual([code, true]);
    }
  });

  it("has both kinds of ownership and all kinds of area", () => {
    expect(new Set(schools.map((school) => school.ownership)).size).toBe(2);
    expect(new Set(schools.map((school) => school.areaType)).size).toBe(4);
  });
});

describe("a table written as text", () => {
  it("refuses a row with a cell too few and other columns than expected", () => {
    expect(readTable(["a", "b"], "a | b\n\n# note\n1 | 2")).toEqual([{ a: "1", b: "2" }]);
    expect(() => readTable(["a", "b"], "a | b\n1")).toThrow("has 1 cells");
    expect(() => readTable(["a", "b"], "a | c\n1 | 2")).toThrow("columns");
  });
});

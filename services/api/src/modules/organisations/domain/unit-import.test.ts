import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "../../../shared/table-columns.ts";
import { checkImport, type ImportGround, readDay, unitColumns } from "./unit-import.ts";

const ground: ImportGround = {
  actingCode: "so-gddt-x",
  units: [
    { code: "so-gddt-x", name: "Sở GDĐT X", level: "province", parentCode: null },
    { code: "pgd-a", name: "Phòng GDĐT huyện A", level: "district", parentCode: "so-gddt-x" },
    { code: "mn-hoa-mai", name: "Trường Mầm non Hoa Mai", level: "school", parentCode: "pgd-a" },
  ],
  levels: [
    { code: "province", rank: 1, isReporting: false, names: ["Sở GDĐT", "Provincial department"] },
    { code: "district", rank: 2, isReporting: false, names: ["Phòng GDĐT", "District office"] },
    { code: "school", rank: 3, isReporting: true, names: ["Trường", "School"] },
  ],
  takenCodes: new Set(["mn-taken"]),
};
const headings = ["Tên đơn vị", "Cấp trên", "Cấp", "Mã", "Số trẻ", "Loại hình", "Ngày thành lập"];
const check = (...rows: string[][]) =>
  checkImport(
    readColumns(
      [headings, ...rows].map((cells, at) => ({ line: at + 1, cells })),
      unitColumns,
    ),
    ground,
  );
const faults = (...rows: string[][]) =>
  check(...rows).errors.map(({ line, column, fault }) => [line, column, fault]);

describe("an import of units", () => {
  test("finds parents by code, by name, without accents, in the file and by default the acting unit", () => {
    const { rows, errors } = check(
      ["Trường Mầm non Một", "pgd-a"],
      ["Trường Mầm non Hai", "phong gddt huyen a"],
      ["Trường Mầm non Ba", "Phòng GDĐT huyện B"],
      ["Phòng GDĐT huyện B", "", "Phòng GDĐT"],
      ["Trường THPT Bốn"],
    );
    expect(errors).toEqual([]);
    expect(rows.map((row) => [row.code, row.level, row.parentCode])).toEqual([
      ["mn-mot", "school", "pgd-a"],
      ["mn-hai", "school", "pgd-a"],
      ["pgd-b", "district", "so-gddt-x"],
      ["mn-ba", "school", "pgd-b"],
      ["thpt-bon", "school", "so-gddt-x"],
    ]);
  });

  test("reads the other columns, with thousands and days as Vietnamese writes them", () => {
    const { rows } = check([
      "Trường Mầm non Một",
      "pgd-a",
      "Trường",
      "mn-1",
      "1.204",
      "tư thục",
      "05/09/2001",
    ]);
    expect(rows[0]).toMatchObject({
      code: "mn-1",
      isCodeGiven: true,
      childCount: 1204,
      ownership: "private",
      openedOn: "2001-09-05",
    });
  });

  test("names every wrong cell at once, by line and column", () => {
    expect(
      faults(
        ["", "pgd-a"],
        ["A", "Phòng lạ"],
        ["B", "pgd-a", "Cấp lạ", "Mã Sai", "nhiều", "bán công", "31/02/2020"],
        ["C", "mn-hoa-mai"],
        ["D", "pgd-a", "", "mn-taken"],
      ),
    ).toEqual([
      [2, "name", "required"],
      [3, "parent", "unknown-parent"],
      [4, "code", "not-a-code"],
      [4, "level", "unknown-level"],
      [4, "ownership", "unknown-choice"],
      [4, "childCount", "not-a-number"],
      [4, "openedOn", "not-a-date"],
      [5, "parent", "wrong-level"],
      [6, "code", "code-taken"],
    ]);
  });

  test("finds what is there twice: in the file, or beneath the same parent already; elsewhere the name is free", () => {
    expect(
      faults(
        ["trường mầm non  HOA MAI", "pgd-a"],
        ["Trường Mầm non Hòa Mai", "pgd-a"],
        ["Trường Mầm non Mới", "pgd-a"],
        ["Trường Mầm non Mới", "pgd-a"],
        ["Trường Mầm non Mới", ""],
        ["X", "pgd-a", "", "mn-x"],
        ["Y", "pgd-a", "", "mn-x"],
      ),
    ).toEqual([
      [2, "name", "exists"],
      [5, "name", "twice-in-file"],
      [8, "code", "code-twice-in-file"],
    ]);
  });

  test("refuses a parent that two units could be, and units above each other in a circle", () => {
    expect(faults(["P", "", "Phòng GDĐT", "p-1"], ["p", "pgd-a", "Trường", "p-2"], ["T", "P"])).toEqual([
      [4, "parent", "ambiguous-parent"],
    ]);
    expect(faults(["P", "Q", "Phòng GDĐT"], ["Q", "P", "Phòng GDĐT"])).toEqual([
      [2, "parent", "circular"],
      [3, "parent", "circular"],
    ]);
  });

  test("gives the same units whatever the order of the lines, parents before their children", () => {
    const forest = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 25 }).chain((parents) => {
      const rows = [
        ...Array.from({ length: 6 }, (_, at) => [`Phòng GDĐT huyện ${"ABCDEF"[at]}${at}`, "", "Phòng GDĐT"]),
        ...parents.map((parent, at) => [
          `Trường Mầm non số ${at}`,
          `Phòng GDĐT huyện ${"ABCDEF"[parent]}${parent}`,
          "Trường",
        ]),
      ];
      return fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
      });
    });
    fc.assert(
      fc.property(forest, ({ rows, shuffled }) => {
        const [straight, mixed] = [check(...rows), check(...shuffled)];
        expect(mixed.errors).toEqual([]);
        const plain = (result: typeof mixed) =>
          result.rows.map((row) => `${row.code} ${row.parentCode}`).sort();
        expect(plain(mixed)).toEqual(plain(straight));
        const place = new Map(mixed.rows.map((row, at) => [row.code, at]));
        for (const [at, row] of mixed.rows.entries())
          expect(place.get(row.parentCode) ?? -1).toBeLessThan(at);
      }),
    );
  });

  test("never gives a code that anybody has, in the file or in the nation", () => {
    expect(check(["Trường Mầm non Taken", "pgd-a"]).rows[0]?.code).toBe("mn-taken-2");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Hoa Mai", "Hòa Mai", "HOA MAI!", "Hoa-Mai"), { maxLength: 12 }),
        (names) => {
          const { rows } = check(...names.map((name) => [name, "pgd-a"]));
          expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
        },
      ),
    );
  });
});

test("a day that does not exist is none", () => {
  expect(readDay("29/02/2024")).toBe("2024-02-29");
  expect(readDay("29/02/2023")).toBeUndefined();
  expect(readDay("2022-9-5")).toBe("2022-09-05");
  expect(readDay("5 tháng 9")).toBeUndefined();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "../../../shared/table-columns.ts";
import { bareName, nationalLines, officeOf } from "./national-tree.ts";
import { checkImport, type ImportGround, unitColumns } from "./unit-import.ts";

const ground: ImportGround = {
  actingCode: "bo",
  units: [{ code: "bo", name: "Bộ", level: "ministry", parentCode: null }],
  levels: [
    { code: "ministry", rank: 0, isReporting: false, names: ["Bộ"] },
    { code: "province", rank: 1, isReporting: false, names: ["Sở GDĐT"] },
    { code: "district", rank: 2, isReporting: false, names: ["Phòng GDĐT"] },
    { code: "commune", rank: 3, isReporting: false, names: ["UBND cấp xã"] },
    { code: "school", rank: 4, isReporting: true, names: ["Trường"] },
  ],
  takenCodes: new Set(),
};
const rowsOf = (tree: Record<string, unknown>, on: ImportGround = ground) =>
  checkImport(readColumns(nationalLines(tree) ?? [], unitColumns), on);

const before = {
  asOf: "2025-03-01",
  provinces: [
    { code: "19", fullName: "Tỉnh Thái Nguyên" },
    { code: "06", fullName: "Tỉnh Bắc Kạn" },
  ],
  districts: [{ code: "164", fullName: "Thành phố Thái Nguyên", province: "19" }],
  communes: [{ code: "05482", fullName: "Phường Tân Long", district: "164" }],
};
const after = {
  asOf: "2026-07-25",
  provinces: [
    {
      code: "19",
      name: "Thái Nguyên",
      fullName: "Tỉnh Thái Nguyên",
      type: "tinh",
      communes: [{ code: "05482", name: "Quan Triều", fullName: "Phường Quan Triều", type: "phuong" }],
    },
  ],
};

describe("a national tree as a table of units", () => {
  test("three lists: each place becomes whoever looks after its schools, beneath the one above", () => {
    const { rows, errors } = rowsOf(before);
    expect(errors).toEqual([]);
    expect(
      rows.map(({ code, name, level, parentCode, place }) => [code, name, level, parentCode, place]),
    ).toEqual([
      ["so-gddt-thai-nguyen", "Sở GDĐT Thái Nguyên", "province", "bo", "Thái Nguyên"],
      ["so-gddt-bac-kan", "Sở GDĐT Bắc Kạn", "province", "bo", "Bắc Kạn"],
      [
        "pgd-tp-thai-nguyen",
        "Phòng GDĐT Thành phố Thái Nguyên",
        "district",
        "so-gddt-thai-nguyen",
        "Thái Nguyên",
      ],
      ["ubnd-phuong-tan-long", "UBND Phường Tân Long", "commune", "pgd-tp-thai-nguyen", "Tân Long"],
    ]);
    expect(rows[3]).toMatchObject({ adminCode: "05482", adminCodeFrom: "2025-03-01" });
  });

  test("nested, without districts", () => {
    const { rows, errors } = rowsOf(after);
    expect(errors).toEqual([]);
    expect(rows.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ["so-gddt-thai-nguyen", "bo"],
      ["ubnd-phuong-quan-trieu", "so-gddt-thai-nguyen"],
    ]);
  });

  test("names that are digits stay whole, and a city keeps its kind", () => {
    expect(["Quận 1", "Phường 14", "Huyện Định Hóa"].map(bareName)).toEqual([
      "Quận 1",
      "Phường 14",
      "Định Hóa",
    ]);
    expect(officeOf("province", "Thành phố Hà Nội")).toBe("Sở GDĐT Thành phố Hà Nội");
  });

  test("what is wrong is named by place and column; another object is no such tree", () => {
    const { errors } = rowsOf({ ...before, communes: [{ code: "1", district: "999" }] });
    expect(errors.map(({ line, column, fault }) => [line, column, fault])).toEqual([
      [4, "name", "required"],
      [4, "parent", "unknown-parent"],
    ]);
    expect(nationalLines({ name: "Trường" })).toBeUndefined();
  });

  test("units that are there are kept when asked, with what is new beneath them", () => {
    const so = { code: "so-19", name: "sở gdđt Thái Nguyên", level: "province", parentCode: "bo" };
    const there = { ...ground, units: [...ground.units, so] };
    expect(rowsOf(before, there).errors.map(({ line, fault }) => [line, fault])).toEqual([[1, "exists"]]);
    const kept = rowsOf(before, { ...there, keepsExisting: true });
    expect(kept).toMatchObject({ kept: 1, errors: [] });
    expect(kept.rows.map(({ name, parentCode }) => [name, parentCode])).toContainEqual([
      "Phòng GDĐT Thành phố Thái Nguyên",
      "so-19",
    ]);
  });

  test("any tree: as many units as places, codes unlike each other, everybody beneath the right one", () => {
    const place = fc.constantFrom("Xã Tân Lập", "Xã Tân Tiến", "Phường 1", "Thị trấn Đu");
    const shape = fc.array(fc.array(fc.array(place, { maxLength: 5 }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(shape, (provinces) => {
        const code = (...at: number[]) => at.map((n) => String(n + 10)).join("");
        const tree = {
          provinces: provinces.map((_, p) => ({ code: code(p), fullName: `Tỉnh Số ${p}` })),
          districts: provinces.flatMap((districts, p) =>
            districts.map((_, d) => ({ code: code(p, d), fullName: `Huyện Số ${d}`, province: code(p) })),
          ),
          communes: provinces.flatMap((districts, p) =>
            districts.flatMap((communes, d) =>
              [...new Set(communes)].map((fullName, c) => ({
                code: code(p, d, c),
                fullName,
                district: code(p, d),
              })),
            ),
          ),
        };
        const { rows, errors } = rowsOf(tree);
        expect(errors).toEqual([]);
        expect(rows.length).toBe(tree.provinces.length + tree.districts.length + tree.communes.length);
        expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
        const placeOf = new Map(rows.map((row) => [row.code, row.adminCode]));
        for (const { adminCode, parentCode } of rows)
          expect(placeOf.get(parentCode) ?? "").toBe((adminCode ?? "").slice(0, -2));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFromName, unitCodeForm, unitCodeLengthMax } from "./unit-code.ts";

describe("the code made from a unit's name", () => {
  test.each([
    ["Trường Mầm non Điện Lực", "mn-dien-luc"],
    ["TRƯỜNG MẦM NON ĐIỆN LỰC", "mn-dien-luc"],
    ["Trường Mầm non 1-5", "mn-1-5"],
    ["Trường Mầm non tư thục Ánh Dương", "mn-tu-thuc-anh-duong"],
    ["Trường Mẫu giáo Sơn Ca", "mg-son-ca"],
    ["Trường Tiểu học Nguyễn Huệ", "th-nguyen-hue"],
    ["Trường TH&THCS Bình Sơn", "th-thcs-binh-son"],
    ["Trường Trung học cơ sở Chu Văn An", "thcs-chu-van-an"],
    ["Trường THPT Lương Ngọc Quyến", "thpt-luong-ngoc-quyen"],
    ["Trường Phổ thông Dân tộc nội trú Võ Nhai", "ptdtnt-vo-nhai"],
    ["Phòng GDĐT thành phố Thái Nguyên", "pgd-tp-thai-nguyen"],
    ["Phòng Giáo dục và Đào tạo huyện Định Hóa", "pgd-dinh-hoa"],
    ["Phòng GD&ĐT Quận 1", "pgd-quan-1"],
    ["Phòng GDĐT quận Đống Đa", "pgd-dong-da"],
    ["Sở Giáo dục và Đào tạo Thái Nguyên", "so-gddt-thai-nguyen"],
    ["UBND phường Quan Triều", "ubnd-phuong-quan-trieu"],
    ["Thăng Long", "thang-long"],
    ["!!!", "don-vi"],
  ])("of %s is %s", (name, code) => {
    expect(codeFromName(name)).toBe(code);
  });

  const names = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "Trường",
          "Mầm non",
          "Đống",
          "Đa",
          "Phòng GDĐT",
          "thành phố",
          "quận",
          "12",
          "–",
          "Ấp",
        ),
        {
          maxLength: 30,
        },
      )
      .map((words) => words.join(" ")),
  );
  test("always fits an address", () => {
    fc.assert(
      fc.property(names, (name) => {
        const code = codeFromName(name);
        expect(code).toMatch(unitCodeForm);
        expect(code.length).toBeLessThanOrEqual(unitCodeLengthMax);
      }),
    );
  });

  test("does not depend on accents, capitals or the way accents are typed", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(codeFromName(name.normalize("NFD"))).toBe(codeFromName(name.normalize("NFC")));
      }),
    );
    expect(codeFromName("truong mam non dien luc")).toBe(codeFromName("Trường Mầm Non Điện Lực"));
  });
});

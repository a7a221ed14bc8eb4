import { describe, expect, test } from "vitest";
import { compareVietnamese, foldText, matchesSearch } from "./search.ts";

describe("search", () => {
  test("folds composed and decomposed text alike", () => {
    expect(foldText("  Trường Mầm non  Điện Lực ")).toBe("truong mam non dien luc");
    expect(foldText("Điện Lực".normalize("NFD"))).toBe("dien luc");
    expect(foldText("ĐỒNG HỶ")).toBe("dong hy");
  });

  test("finds by words in any order", () => {
    expect(matchesSearch("Trường Mầm non Điện Lực", "dien luc")).toBe(true);
    expect(matchesSearch("Trường Mầm non Điện Lực", "LỰC mầm")).toBe(true);
    expect(matchesSearch("Trường Mầm non Điện Lực", "")).toBe(true);
    expect(matchesSearch("Trường Mầm non Điện Lực", "dien bien")).toBe(false);
  });

  test("sorts as a Vietnamese dictionary does", () => {
    expect(
      ["Đồng Hỷ", "Võ Nhai", "Định Hóa", "Đại Từ", "Tổ 10", "Dương Tự Minh", "Tổ 2"].sort(compareVietnamese),
    ).toEqual(["Dương Tự Minh", "Đại Từ", "Định Hóa", "Đồng Hỷ", "Tổ 2", "Tổ 10", "Võ Nhai"]);
  });
});

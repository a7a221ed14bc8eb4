import { expect, test } from "vitest";
import { harmless } from "./harmless.ts";

test("what a spreadsheet would run is defused", () => {
  expect(harmless("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(["+1", "-1", "@a", "\tx", "\rx"].map(harmless)).toEqual(["'+1", "'-1", "'@a", "'\tx", "'\rx"]);
  expect(harmless("Trường Mầm non Hoa Mai")).toBe("Trường Mầm non Hoa Mai");
});

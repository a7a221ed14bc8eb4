import { expect, test } from "vitest";
import { matchesName } from "./matches-name.ts";

test.each([
  ["dien luc", true],
  ["LỰC mầm", true],
  ["", true],
  ["điện biên", false],
])("%j finds Trường Mầm non Điện Lực: %s", (query, found) => {
  expect(matchesName("Trường Mầm non Điện Lực", query)).toBe(found);
});

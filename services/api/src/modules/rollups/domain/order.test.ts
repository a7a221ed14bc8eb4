import { describe, expect, test } from "vitest";
import { inOrder, type Sort } from "./order.ts";

const row = (name: string, value: string | null, more: { sent?: number; rank?: number } = {}) => ({
  line: { names: { name, code: name } },
  rank: more.rank ?? null,
  amounts: { value, target: null, completeness: null },
  coverage: { sent: more.sent ?? 0, expected: more.sent === undefined ? 0 : 3 },
});
const rows = [
  row("Điện Lực", "9", { sent: 3, rank: 2 }),
  row("Tổ 10", null),
  row("Tổ 2", "10", { sent: 0, rank: 1 }),
  row("Đu Đủ", "9", { sent: 2, rank: 2 }),
];
const names = (sort: Sort) => inOrder(rows, sort).map(({ line }) => line.names.name);

describe("rows in order", () => {
  test("by name as Vietnamese sorts, numbers in their own order", () => {
    expect(names("name")).toEqual(["Điện Lực", "Đu Đủ", "Tổ 2", "Tổ 10"]);
    expect(names("-name")).toEqual(["Tổ 10", "Tổ 2", "Đu Đủ", "Điện Lực"]);
  });
  test("by value: numbers as numbers, equals by name, what is missing last either way", () => {
    expect(names("-value")).toEqual(["Tổ 2", "Điện Lực", "Đu Đủ", "Tổ 10"]);
    expect(names("value")).toEqual(["Điện Lực", "Đu Đủ", "Tổ 2", "Tổ 10"]);
  });
  test("by rank, and by the share of reports that was sent", () => {
    expect(names("rank")[0]).toBe("Tổ 2");
    expect(names("coverage")).toEqual(["Tổ 2", "Đu Đủ", "Điện Lực", "Tổ 10"]);
  });
});

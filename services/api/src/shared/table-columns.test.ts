import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns, type TableColumn } from "./table-columns.ts";

const columns: readonly TableColumn<"name" | "parent" | "size">[] = [
  { key: "name", headings: ["Tên đơn vị", "Name"], isRequired: true },
  { key: "parent", headings: ["Đơn vị cấp trên", "Parent"], isRequired: true },
  { key: "size", headings: ["Số trẻ", "Children"] },
];
const table = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));

describe("columns of a table file", () => {
  test("are found by Vietnamese or English heading, whatever their order, case and accents", () => {
    const read = readColumns(
      table(["so tre", "TÊN ĐƠN VỊ", "parent"], ["120", " Hoa Mai ", "Phòng A"]),
      columns,
    );
    expect(read.records).toEqual([{ line: 2, cells: { size: "120", name: "Hoa Mai", parent: "Phòng A" } }]);
    expect(read.headings).toEqual({ size: "so tre", name: "TÊN ĐƠN VỊ", parent: "parent" });
    expect(read.missing).toEqual([]);
  });

  test("may stand below a title, and lines keep their numbers across empty ones", () => {
    const read = readColumns(
      table(["DANH SÁCH TRƯỜNG"], [], ["Tên đơn vị", "Đơn vị cấp trên"], ["A", "X"], ["", ""], ["B", "X"]),
      columns,
    );
    expect(read.records.map((record) => record.line)).toEqual([4, 6]);
  });

  test("that are missing, unknown or repeated are named", () => {
    const read = readColumns(table(["Tên đơn vị", "Điện thoại", "Name"], ["A", "0912", "B"]), columns);
    expect(read.missing.map((column) => column.key)).toEqual(["parent"]);
    expect(read.unknown).toEqual(["Điện thoại"]);
    expect(read.repeated).toEqual(["Name"]);
    expect(read.records[0]?.cells).toEqual({ name: "A" });
  });

  test("without any known heading give nothing", () => {
    const read = readColumns(table(["a", "b"], ["1", "2"]), columns);
    expect(read).toMatchObject({ headings: {}, records: [] });
    expect(read.missing).toHaveLength(2);
  });

  test("read the same whatever the order of the columns", () => {
    const row = fc.record({ name: fc.string({ minLength: 1 }), parent: fc.string(), size: fc.string() });
    const order = fc.shuffledSubarray(["name", "parent", "size"] as const, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row), order, (rows, keys) => {
        const headingOf = { name: "Tên đơn vị", parent: "Đơn vị cấp trên", size: "Số trẻ" };
        const straight = readColumns(
          table(
            ["Tên đơn vị", "Đơn vị cấp trên", "Số trẻ"],
            ...rows.map((one) => [one.name, one.parent, one.size]),
          ),
          columns,
        );
        const shuffled = readColumns(
          table(
            keys.map((key) => headingOf[key]),
            ...rows.map((one) => keys.map((key) => one[key])),
          ),
          columns,
        );
        expect(shuffled.records).toEqual(straight.records);
      }),
    );
  });
});

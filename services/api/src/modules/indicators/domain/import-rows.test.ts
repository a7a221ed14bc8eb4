import { describe, expect, it } from "vitest";
import { readColumns } from "../../../shared/table-columns.ts";
import { importColumns, importRows } from "./import-rows.ts";

const today = "2022-03-01";
function imported(lines: readonly (readonly string[])[], taken: readonly string[] = []) {
  const { records, missing } = readColumns(
    lines.map((cells, at) => ({ line: at + 1, cells })),
    importColumns,
  );
  return { ...importRows(records, new Set(taken), today), missing: missing.map(({ key }) => key) };
}
const head = ["Mã", "Tên chỉ số", "Loại", "Đơn vị tính", "Tử số", "Mẫu số", "Lớn nhất", "Hiệu lực từ"];

describe("an indicator file", () => {
  it("in Vietnamese words becomes indicators, with the usual rules of each kind", () => {
    const { indicators, faults } = imported([
      head,
      ["TH-1", "Tỷ lệ học bạ số", "Tỷ lệ", "%", "Số học bạ số", "Tổng số học bạ", "1", "01/09/2024"],
      ["TH-2", "Số tiết học công dân số", "Số lượng", "tiết", "", "", "1.000.000", ""],
      ["TH-3", "Có câu lạc bộ", "Có/Không", "có/không", "", "", "", "2022-01-01"],
    ]);
    expect(faults).toEqual([]);
    expect(indicators).toMatchObject([
      {
        code: "TH-1",
        kind: "ratio",
        isPercent: true,
        overUnits: "ratio",
        overTime: "last",
        valueMax: "1",
        versions: [{ validFrom: "2024-09-01", nameEn: "Tỷ lệ học bạ số", numeratorVi: "Số học bạ số" }],
      },
      {
        code: "TH-2",
        kind: "count",
        overUnits: "sum",
        valueMax: "1000000",
        versions: [{ validFrom: today }],
      },
      { code: "TH-3", kind: "boolean", overUnits: "share", isPercent: false },
    ]);
  });

  it("names line and column of everything that is wrong", () => {
    const { faults } = imported(
      [
        head,
        ["A", "", "Số lượng", "cái", "", "", "nhiều", "31/02/2022"],
        ["B", "Tên", "Loại lạ", "cái", "", "", "", ""],
        ["C", "Tên", "Tỷ lệ", "%", "Tử", "", "", ""],
        ["B", "Tên", "Số lượng", "cái", "", "", "", ""],
        ["D", "Tên", "Số lượng", "cái", "", "", "", ""],
      ],
      ["D"],
    );
    expect(faults.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, "nameVi", "missing"],
      [2, "validFrom", "not_a_day"],
      [2, "valueMax", "not_a_number"],
      [3, "kind", "unknown_word"],
      [4, "denominatorVi", "ratio_parts"],
      [5, "code", "repeated"],
      [6, "code", "taken"],
    ]);
  });

  it("without a column that must be there says which", () => {
    expect(
      imported([
        ["Mã", "Tên chỉ số"],
        ["A", "B"],
      ]).missing,
    ).toEqual(["kind", "measureVi"]);
  });
});

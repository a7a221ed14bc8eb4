import { expect, test } from "vitest";
import { type Compared, comparisonTable, typedNumber } from "./comparison-table.ts";

const coverage = { expected: 1, sent: 1, approved: 0, returned: 0, late: 1 };
const measured = {
  num: "7",
  den: "8",
  value: "0.875",
  target: "0.9",
  isMet: false,
  completeness: null,
  coverage,
};
const compared: Compared = {
  campaign: { name: "Chuyển đổi số" },
  indicator: {
    code: "MN-F2",
    name: "Tỷ lệ gia đình nộp không dùng tiền mặt",
    measure: "%",
    numerator: "Số gia đình nộp không tiền mặt",
    denominator: "Tổng số gia đình",
    isPercent: true,
    overUnits: "ratio",
  },
  period: "2022-03",
  under: { name: "Phòng GDĐT Một", code: "phong-mot" },
  rows: [
    {
      ...measured,
      unit: {
        name: "Trường Mầm non Hoa Mai",
        parentName: "Phòng GDĐT Một",
        ownership: "public",
        areaType: "ward",
        childCount: 240,
      },
      state: "sent",
      isLate: true,
      rank: null,
    },
  ],
  summary: measured,
  cluster: null,
  membersOn: null,
  source: {
    tree: "now",
    treeOf: "2022-04-02",
    treeKnownAt: null,
    asOf: "2022-04-02T03:05:00.000Z",
    reports: ["2022-03"],
  },
};

test("headings are Vietnamese, as many as cells, and numerator and denominator bear the indicator's names", () => {
  const table = comparisonTable(compared, "vi");
  expect(table.headings).toEqual([
    "Đơn vị",
    "Thuộc",
    "Loại hình",
    "Khu vực",
    "Số trẻ",
    "Số gia đình nộp không tiền mặt",
    "Tổng số gia đình",
    "Giá trị (%)",
    "Chỉ tiêu",
    "Đạt chỉ tiêu",
    "Trạng thái",
    "Báo cáo phải gửi",
    "Đã gửi",
    "Đã duyệt",
    "Trả lại",
    "Gửi muộn",
  ]);
  for (const row of [...table.rows, table.total]) expect(row).toHaveLength(table.headings.length);
  expect(table.rows[0]?.map((cell) => (cell.kind === "text" ? cell.text : cell.value))).toEqual([
    "Trường Mầm non Hoa Mai",
    "Phòng GDĐT Một",
    "Công lập",
    "Phường",
    "240",
    "7",
    "8",
    "0.875",
    "0.9",
    "không",
    "Đã gửi",
    "1",
    "1",
    "0",
    "0",
    "1",
  ]);
});

test("the source line names reports, moment and tree", () => {
  expect(comparisonTable(compared, "vi").source[0]).toBe(
    "Nguồn: báo cáo các trường đã gửi (Tháng 3/2022), tính đến 10:05 02/04/2022; cây đơn vị hiện nay (02/04/2022).",
  );
});

test("a score has its completeness instead of a target, a ranking its places", () => {
  const table = comparisonTable(
    {
      ...compared,
      indicator: null,
      rows: compared.rows.map((row) => ({
        ...row,
        rank: 1,
        completeness: { weightSent: "60", weightExpected: "100" },
      })),
    },
    "en",
  );
  expect(table.headings.slice(0, 2)).toEqual(["Place", "Unit"]);
  expect(table.headings).toContain("Weight sent");
  expect(table.headings).not.toContain("Target");
  for (const row of [...table.rows, table.total]) expect(row).toHaveLength(table.headings.length);
});

test("numbers are typed as the reader's spreadsheet reads them", () => {
  expect(typedNumber({ kind: "percent", value: "0.875" }, "vi")).toBe("87,5");
  expect(typedNumber({ kind: "number", value: "1234.5" }, "en")).toBe("1234.5");
  expect(typedNumber({ kind: "number", value: null }, "vi")).toBe("");
});

test("the table says in plain words which tree it is put together in, and on which day clusters were asked for members", () => {
  const published: Compared = {
    ...compared,
    cluster: { name: "Cụm thi đua số 1" },
    membersOn: "2022-03-31",
    source: {
      ...compared.source,
      tree: "published",
      treeOf: "2022-03-31",
      treeKnownAt: "2022-04-05T18:00:00.000Z",
    },
  };
  expect(comparisonTable(compared, "vi").source[0]).toContain("cây đơn vị hiện nay (02/04/2022)");
  const vi = comparisonTable(published, "vi");
  expect(vi.subtitle).toContain("Cụm thi đua số 1");
  expect(vi.source[0]).toContain(
    "cây đơn vị ngày 31/03/2022, như đã biết lúc công bố 06/04/2022; thành viên cụm, khối ngày 31/03/2022.",
  );
  expect(comparisonTable(published, "en").source[0]).toContain(
    "tree of units of 31/03/2022, as known when published on 06/04/2022; clusters as of 31/03/2022.",
  );
});

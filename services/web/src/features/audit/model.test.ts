import { describe, expect, test } from "vitest";
import { chainCheck, goesOn, rightOf, sentenceOf, tellChange } from "./model.ts";

describe("an event as a sentence", () => {
  test("names periods, roles and counts the way people say them", () => {
    expect(sentenceOf({ name: "results.submitted", payload: { period: "2022-01" } })).toBe(
      "Gửi báo cáo tháng 1/2022",
    );
    expect(
      sentenceOf({
        name: "people.membership-updated",
        payload: { name: "Lê Thị Ánh", from: ["teacher"], to: ["teacher", "clerk"] },
      }),
    ).toBe("Đổi vai trò của Lê Thị Ánh: Giáo viên thành Giáo viên, Văn thư");
    expect(sentenceOf({ name: "reviews.approved", payload: { count: 3, refused: 1 } })).toBe(
      "Duyệt 3 báo cáo",
    );
    const compared = { period: "2022-02", under: "Phòng GDĐT Một" };
    expect(sentenceOf({ name: "rollups.compared", payload: { ...compared, code: "MN-F1" } })).toBe(
      "Xem bảng so sánh các đơn vị thuộc Phòng GDĐT Một, chỉ số MN-F1, tháng 2/2022",
    );
    expect(sentenceOf({ name: "rollups.compared", payload: { ...compared, code: null } })).toContain(
      ", điểm tổng hợp,",
    );
    expect(
      sentenceOf({ name: "organisations.units-imported", payload: { created: 1612, fileName: "a.csv" } }),
    ).toBe("Nhập 1.612 đơn vị từ tệp a.csv");
  });

  test("leaves a dash where the event does not tell, and keeps what people typed as it is", () => {
    expect(sentenceOf({ name: "campaigns.published", payload: {} })).toBe("Ban hành –");
    expect(sentenceOf({ name: "people.person-added", payload: { name: "$& {{ email }}" } })).toBe(
      "Thêm $& {{ email }} vào danh sách nhân sự",
    );
  });

  test("is not silent about what this version does not know", () => {
    expect(sentenceOf({ name: "awards.given", payload: {} })).toBe("Việc khác (awards.given)");
  });
});

describe("what an event changed", () => {
  test("is told field by field in plain words, without ids and versions", () => {
    expect(
      tellChange({
        table: "people",
        key: {},
        kind: "changed",
        fields: [
          { name: "is_active", before: true, after: false },
          { name: "name", before: "Lê Thị Anh", after: "Lê Thị Ánh" },
          { name: "position", before: null, after: "Tổ trưởng" },
          { name: "version", before: 1, after: 2 },
        ],
      }),
    ).toEqual({
      title: "Người: Lê Thị Ánh",
      kind: "changed",
      fields: [
        { label: "Đang hoạt động", before: "Có", after: "Không" },
        { label: "Tên", before: "Lê Thị Anh", after: "Lê Thị Ánh" },
        { label: "Chức vụ", before: "–", after: "Tổ trưởng" },
      ],
    });
  });

  test("writes days, periods, roles and figures the way people do", () => {
    const fields = (name: string, after: unknown) =>
      tellChange({ table: "x", key: {}, kind: "added", fields: [{ name, before: null, after }] }).fields.map(
        (field) => `${field.label}: ${field.after}`,
      );
    expect(fields("due_on", "2022-02-05")).toEqual(["Hạn: 05/02/2022"]);
    expect(fields("period", "2022-01")).toEqual(["Kỳ: Tháng 1/2022"]);
    expect(fields("roles", ["teacher", "clerk"])).toEqual(["Vai trò: Giáo viên, Văn thư"]);
    expect(fields("position", 12)).toEqual(["Thứ tự: 12"]);
    expect(fields("decision", "returned")).toEqual(["Kết quả: Trả lại"]);
    expect(fields("source", "0197c1a2-7e00-7000-8000-0000000000e1")).toEqual([]);
  });
});

test("a right is told in words, with the key where one was used", () => {
  expect(rightOf({ permission: "reviews.decide", credential: "session" })).toBe("Cấp trên duyệt báo cáo");
  expect(rightOf({ permission: "rollups.read", credential: "api_key" })).toBe(
    "Cấp trên xem số liệu của các đơn vị trực thuộc, bằng khóa API của đơn vị đó",
  );
  expect(rightOf({ permission: null, credential: "job" })).toBe("Theo quyền của đơn vị đó");
});

describe("the check of a chain that is read in stretches", () => {
  const stretch = (next: number | null, faults = 0) => ({
    isWhole: faults === 0,
    count: 50_000,
    head: null,
    next,
    findings: Array.from({ length: faults }, () => ({ seq: 1, finding: "edited" as const })),
  });

  test("goes on to the end, and says up to where it is", () => {
    expect(chainCheck([stretch(20_000)])).toEqual({ findings: [], count: 50_000, checkedTo: 20_000 });
    expect(goesOn(chainCheck([stretch(20_000)]))).toBe(true);
    const end = chainCheck([stretch(20_000), stretch(40_000, 2), stretch(null, 1)]);
    expect(end).toMatchObject({ checkedTo: null, findings: { length: 3 } });
    expect(goesOn(end)).toBe(false);
  });

  test("stops where more than anybody reads is wrong", () => {
    expect(goesOn(chainCheck([stretch(20_000, 500)]))).toBe(false);
  });
});

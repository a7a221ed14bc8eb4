import { describe, expect, test } from "vitest";
import { sentenceOf } from "./model.ts";

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
      ", điểm tổng,",
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

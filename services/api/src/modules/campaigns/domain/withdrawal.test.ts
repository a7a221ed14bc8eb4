import { expect, it } from "vitest";
import { inUseText } from "./withdrawal.ts";

it("says who stands in the way and what has been sent, the first few by name", () => {
  expect(inUseText(["MN Ánh Dương"], 0)).toEqual({
    vi: "1 đơn vị đã ban hành kế hoạch theo: MN Ánh Dương. Kế hoạch vẫn sửa được, không cần thu hồi.",
    en: "1 unit has published a plan from it: MN Ánh Dương. The plan can still be changed as it is.",
  });
  expect(inUseText(["A", "B", "C", "D", "E"], 12).vi).toBe(
    "5 đơn vị đã ban hành kế hoạch theo: A, B, C và 2 đơn vị khác. Đã có 12 báo cáo gửi lên. Kế hoạch vẫn sửa được, không cần thu hồi.",
  );
  expect(inUseText([], 1).en).toBe("1 report has been sent. The plan can still be changed as it is.");
});

import { defineProblems } from "../../platform/http/problem.ts";

export const { ExpiryInPast, TooManyKeys } = defineProblems("integrations", {
  ExpiryInPast: {
    status: 422,
    title: { vi: "Ngày hết hạn phải ở sau hôm nay", en: "The key must expire in the future" },
    help: { vi: "Chọn một ngày về sau, hoặc bỏ trống.", en: "Choose a later date, or none." },
  },
  TooManyKeys: {
    status: 409,
    title: { vi: "Đơn vị đã có 50 khóa đang dùng", en: "The unit already has 50 keys in use" },
    help: {
      vi: "Thu hồi những khóa không còn dùng rồi tạo khóa mới.",
      en: "Revoke keys that are no longer used, then make a new one.",
    },
  },
});

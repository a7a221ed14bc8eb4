import { defineProblems } from "../../platform/http/problem.ts";

export const {
  SentAgain,
  NoReason,
  NotDirectlyAbove,
  OwnFiguresReviewed,
  NotApproved,
  NotYourApproval,
  TooLateToWithdraw,
} = defineProblems("reviews", {
  SentAgain: {
    status: 409,
    title: { vi: "Trường vừa gửi lại bản mới", en: "The school has just sent a newer version" },
    help: {
      vi: "Mở lại báo cáo để xem bản mới rồi quyết định.",
      en: "Open the report again, look at the new version, then decide.",
    },
  },
  NoReason: {
    status: 422,
    title: { vi: "Cần nêu lý do trả lại", en: "A return needs a reason" },
    help: {
      vi: "Ghi lý do ở ô số liệu liên quan, hoặc một lý do chung.",
      en: "Give a reason on the figure concerned, or one for the whole report.",
    },
  },
  NotDirectlyAbove: {
    status: 409,
    title: {
      vi: "Báo cáo này do cấp quản lý trực tiếp duyệt",
      en: "This report is reviewed by the unit directly above",
    },
    help: {
      vi: "Bạn xem được nhưng không duyệt thay.",
      en: "You can read it, but not decide in their place.",
    },
  },
  OwnFiguresReviewed: {
    status: 409,
    title: {
      vi: "Người nhập hoặc gửi số liệu không được tự duyệt",
      en: "Whoever entered or sent figures may not approve them",
    },
    help: { vi: "Nhờ người khác trong đơn vị duyệt.", en: "Ask somebody else in your unit." },
  },
  NotApproved: {
    status: 409,
    title: { vi: "Báo cáo này không ở trạng thái đã duyệt", en: "This report is not approved" },
    help: {
      vi: "Tải lại danh sách để xem trạng thái hiện tại.",
      en: "Reload the list to see how it stands.",
    },
  },
  NotYourApproval: {
    status: 409,
    title: { vi: "Người khác đã duyệt báo cáo này", en: "Somebody else approved this report" },
    help: { vi: "Cần mở lại? Trả lại báo cáo kèm lý do.", en: "To open it again, return it with a reason." },
  },
  TooLateToWithdraw: {
    status: 409,
    title: { vi: "Đã quá thời gian hoàn tác", en: "It is too late to undo" },
    help: { vi: "Cần mở lại? Trả lại báo cáo kèm lý do.", en: "To open it again, return it with a reason." },
  },
});

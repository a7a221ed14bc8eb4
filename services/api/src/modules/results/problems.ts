import { defineProblems } from "../../platform/http/problem.ts";

export const {
  CampaignNotRunning,
  PeriodNotStarted,
  ReportApproved,
  Incomplete,
  NeedsConfirmation,
  OwnFigures,
  NothingChanged,
  UnknownIndicator,
  WrongFileKind,
  FileTooLarge,
} = defineProblems("results", {
  CampaignNotRunning: {
    status: 409,
    title: { vi: "Phong trào không nhận số liệu lúc này", en: "This campaign takes no figures now" },
    help: {
      vi: "Phong trào chưa ban hành hoặc đã kết thúc. Số liệu cũ vẫn xem được.",
      en: "The campaign has not been published, or is over. Earlier figures can still be read.",
    },
  },
  PeriodNotStarted: {
    status: 409,
    title: { vi: "Kỳ báo cáo chưa bắt đầu", en: "The period has not begun" },
    help: {
      vi: "Nhập số liệu từ ngày đầu của kỳ.",
      en: "Figures can be entered from the first day of the period.",
    },
  },
  ReportApproved: {
    status: 409,
    title: { vi: "Báo cáo đã được duyệt", en: "This report has been approved" },
    help: {
      vi: "Cần sửa? Đề nghị đơn vị cấp trên trả lại báo cáo, rồi sửa và gửi lại.",
      en: "Something to mend? Ask the unit above to return the report, then change it and send it again.",
    },
  },
  Incomplete: {
    status: 422,
    title: { vi: "Báo cáo chưa đủ hoặc còn số sai", en: "The report is not complete, or has wrong figures" },
    help: { vi: "Sửa những ô được nêu rồi gửi lại.", en: "Mend the figures named, then send again." },
  },
  NeedsConfirmation: {
    status: 422,
    title: { vi: "Có số cần xem lại", en: "Some figures look doubtful" },
    help: {
      vi: "Sửa, ghi chú lý do, hoặc xác nhận là đúng rồi gửi lại.",
      en: "Change them, explain them in a comment, or confirm that they are right.",
    },
  },
  OwnFigures: {
    status: 409,
    title: {
      vi: "Người nhập không được tự gửi số của mình",
      en: "Whoever entered figures may not send them",
    },
    help: {
      vi: "Nhờ người khác trong trường kiểm tra và gửi.",
      en: "Ask somebody else in the school to check and send them.",
    },
  },
  NothingChanged: {
    status: 409,
    title: {
      vi: "Chưa có gì thay đổi so với lần gửi trước",
      en: "Nothing has changed since the last sending",
    },
    help: {
      vi: "Sửa chỗ được nhắc, hoặc viết lời giải thích rồi gửi lại.",
      en: "Mend what was pointed out, or write an explanation, then send again.",
    },
  },
  UnknownIndicator: {
    status: 404,
    title: { vi: "Báo cáo này không có chỉ số đó", en: "This report has no such indicator" },
    help: { vi: "Tải lại bảng nhập rồi làm lại.", en: "Reload the entry sheet and try again." },
  },
  WrongFileKind: {
    status: 415,
    title: { vi: "Loại tệp này không nhận làm minh chứng", en: "This kind of file is not taken as evidence" },
    help: {
      vi: "Nhận PDF, ảnh (JPG, PNG, WebP, GIF, HEIC) và tệp Word, Excel, PowerPoint, OpenDocument không chứa macro.",
      en: "PDF, pictures (JPG, PNG, WebP, GIF, HEIC) and Word, Excel, PowerPoint or OpenDocument files without macros are taken.",
    },
  },
  FileTooLarge: {
    status: 413,
    title: { vi: "Tệp lớn hơn 10 MB", en: "The file is larger than 10 MB" },
    help: {
      vi: "Giảm cỡ ảnh hoặc gửi đường dẫn thay cho tệp.",
      en: "Make it smaller, or add a link instead.",
    },
  },
});

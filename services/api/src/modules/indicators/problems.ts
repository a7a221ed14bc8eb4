import { defineProblems } from "../../platform/http/problem.ts";

export const { HasFigures, NotOwn, VersionNotLater, InUse, ImportRefused } = defineProblems("indicators", {
  HasFigures: {
    status: 409,
    title: { vi: "Chỉ số này đã có số liệu", en: "This indicator already has figures" },
    help: {
      vi: "Không đổi được loại hoặc cách tổng hợp. Hãy lập chỉ số mới, hoặc thêm phiên bản nếu chỉ đổi nội dung.",
      en: "Its kind and the way it adds up can no longer change. Make a new indicator, or add a version if only its meaning changes.",
    },
  },
  NotOwn: {
    status: 403,
    title: { vi: "Chỉ số này của đơn vị khác", en: "This indicator belongs to another unit" },
    help: {
      vi: "Chỉ đơn vị lập ra chỉ số mới sửa được. Bạn có thể lập chỉ số riêng.",
      en: "Only the unit that made it can change it. You can make one of your own.",
    },
  },
  VersionNotLater: {
    status: 409,
    title: {
      vi: "Phiên bản mới phải bắt đầu sau phiên bản cuối",
      en: "A new version begins after the last one",
    },
    help: {
      vi: "Chọn ngày bắt đầu muộn hơn, hoặc sửa lời của phiên bản đang có.",
      en: "Choose a later first day, or correct the wording of the version that exists.",
    },
  },
  ImportRefused: {
    status: 422,
    title: { vi: "Chưa nhập được: tệp có chỗ sai", en: "Nothing was imported: the file has mistakes" },
    help: {
      vi: "Sửa các ô được nêu trong tệp rồi gửi lại; chưa có gì được ghi.",
      en: "Mend the cells named in the file and send it again; nothing was written.",
    },
  },
  InUse: {
    status: 409,
    title: { vi: "Chỉ số này đang được dùng", en: "This indicator is in use" },
    help: {
      vi: "Bỏ chỉ số khỏi các bộ tiêu chí trước rồi xóa.",
      en: "Take it out of the criteria sets first, then delete it.",
    },
  },
});

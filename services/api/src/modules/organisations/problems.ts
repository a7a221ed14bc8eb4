import { defineProblems } from "../../platform/http/problem.ts";

export const { NameTaken, CodeTaken, WrongLevel, WrongParent, ImportRefused } = defineProblems(
  "organisations",
  {
    NameTaken: {
      status: 409,
      title: {
        vi: "Đơn vị cấp trên này đã có một đơn vị cùng tên",
        en: "The unit above already has a unit of this name",
      },
      help: {
        vi: "Tìm đơn vị đã có và sửa nó, hoặc đặt tên khác.",
        en: "Find the unit that is there and change it, or choose another name.",
      },
    },
    CodeTaken: {
      status: 409,
      title: { vi: "Mã này đã có đơn vị dùng", en: "Another unit has this code" },
      help: {
        vi: "Chọn mã khác, hoặc để trống để hệ thống tự đặt.",
        en: "Choose another code, or leave it empty to have one made.",
      },
    },
    WrongLevel: {
      status: 422,
      title: {
        vi: "Cấp này không đặt được dưới đơn vị đã chọn",
        en: "A unit of this level cannot stand beneath the chosen one",
      },
      help: {
        vi: "Chọn cấp thấp hơn cấp của đơn vị cấp trên.",
        en: "Choose a level lower than that of the unit above.",
      },
    },
    WrongParent: {
      status: 422,
      title: { vi: "Không thấy đơn vị cấp trên", en: "The unit above is not there" },
      help: {
        vi: "Chọn chính đơn vị của bạn hoặc một đơn vị trực thuộc.",
        en: "Choose your own unit or one beneath it.",
      },
    },
    ImportRefused: {
      status: 422,
      title: { vi: "Tệp có chỗ chưa đúng; chưa ghi gì cả", en: "The file has mistakes; nothing was written" },
      help: {
        vi: "Sửa những ô được nêu trong tệp rồi tải lên lại.",
        en: "Mend the cells named in the file and upload it again.",
      },
    },
  },
);

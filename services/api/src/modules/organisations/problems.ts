import { defineProblems } from "../../platform/http/problem.ts";

export const {
  NameTaken,
  CodeTaken,
  WrongLevel,
  WrongParent,
  ImportRefused,
  ReorganisationRefused,
  TreeChanged,
  TooFarAhead,
  DayHasCome,
  AlreadySettled,
  ChangedLater,
  DraftUnfinished,
  DraftCarriedOut,
  ClusterNameTaken,
  InOtherCluster,
  WrongMember,
  OutsideCluster,
} = defineProblems("organisations", {
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
  ReorganisationRefused: {
    status: 422,
    title: {
      vi: "Chưa sắp xếp được như vậy; chưa ghi gì cả",
      en: "The re-organisation cannot be carried out so; nothing was written",
    },
    help: {
      vi: "Sửa những chỗ được nêu rồi xem trước lại.",
      en: "Mend the places named, then look at the preview again.",
    },
  },
  TreeChanged: {
    status: 412,
    title: {
      vi: "Cây đơn vị đã thay đổi từ lúc xem trước",
      en: "The tree has changed since the preview",
    },
    help: {
      vi: "Xem trước lại rồi mới thực hiện.",
      en: "Look at the preview again before carrying it out.",
    },
  },
  TooFarAhead: {
    status: 422,
    title: { vi: "Ngày hiệu lực còn quá xa", en: "The effective day is too far ahead" },
    help: {
      vi: "Kiểm tra lại năm; chỉ lên lịch trước nhiều nhất năm năm.",
      en: "Check the year; an order is planned five years ahead at most.",
    },
  },
  DayHasCome: {
    status: 409,
    title: {
      vi: "Đã đến ngày hiệu lực, không sửa hay hủy được nữa",
      en: "The effective day has come; it can no longer be changed or cancelled",
    },
    help: {
      vi: "Lần sắp xếp này đang được thực hiện trong hôm nay. Xem kết quả ở trang của nó; cần sửa thì làm một lần sắp xếp mới.",
      en: "It is being carried out today. See its page for the outcome; mend it by another re-organisation.",
    },
  },
  AlreadySettled: {
    status: 409,
    title: {
      vi: "Lần sắp xếp này đã thực hiện hoặc đã hủy",
      en: "This re-organisation has been carried out or cancelled already",
    },
    help: {
      vi: "Tải lại trang để xem kết quả.",
      en: "Load the page again to see what became of it.",
    },
  },
  ChangedLater: {
    status: 409,
    title: {
      vi: "Có đơn vị đã thay đổi sau ngày hiệu lực này",
      en: "A unit has changed after this effective day",
    },
    help: {
      vi: "Ghi các lần sắp xếp theo thứ tự thời gian: chọn ngày hiệu lực không trước lần thay đổi gần nhất của đơn vị được nêu.",
      en: "Record re-organisations in the order of their days: choose one not before the last change of the unit named.",
    },
  },
  DraftUnfinished: {
    status: 422,
    title: {
      vi: "Phương án còn chỗ chưa xong",
      en: "The draft is not finished",
    },
    help: {
      vi: "Sửa những ô được nêu, ghi đủ đơn vị nào về đâu, rồi điền ngày, tên và căn cứ.",
      en: "Mend the cells named, say where every unit goes, then give the day, the title and the basis.",
    },
  },
  DraftCarriedOut: {
    status: 409,
    title: { vi: "Phương án này đã thực hiện", en: "This draft has been carried out" },
    help: {
      vi: "Xem lần sắp xếp đã ghi; lập phương án mới nếu cần thay đổi tiếp.",
      en: "Look at the re-organisation that was recorded; make another draft for further changes.",
    },
  },
  ClusterNameTaken: {
    status: 409,
    title: { vi: "Đơn vị đã có một cụm cùng tên", en: "The unit already has a cluster of this name" },
    help: {
      vi: "Đặt tên khác, hoặc mở cụm đã có.",
      en: "Choose another name, or open the one that is there.",
    },
  },
  InOtherCluster: {
    status: 409,
    title: {
      vi: "Có đơn vị đang ở cụm khác cùng loại",
      en: "Some units are in another cluster of this kind",
    },
    help: {
      vi: "Bỏ những đơn vị đó ra, hoặc chuyển hẳn chúng sang cụm này.",
      en: "Leave those units out, or move them into this one.",
    },
  },
  WrongMember: {
    status: 422,
    title: { vi: "Có đơn vị không trực thuộc đơn vị lập cụm", en: "Some units are not beneath the owner" },
    help: {
      vi: "Chỉ chọn các đơn vị cấp dưới của mình.",
      en: "Choose units beneath your own only.",
    },
  },
  OutsideCluster: {
    status: 422,
    title: {
      vi: "Ngày này nằm ngoài thời gian cụm hoạt động",
      en: "The cluster does not exist on this day",
    },
    help: {
      vi: "Chọn một ngày từ khi cụm được lập và trước khi cụm kết thúc.",
      en: "Choose a day from its beginning on and before its end.",
    },
  },
});

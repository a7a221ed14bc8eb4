import { defineProblems } from "../../platform/http/problem.ts";

export const { UnknownIndicator, NotPublished, NotOver, AlreadyPublished, NothingToWithdraw } =
  defineProblems("rollups", {
    UnknownIndicator: {
      status: 422,
      title: { vi: "Phong trào này không có chỉ số đó", en: "This campaign has no such indicator" },
      help: {
        vi: "Chọn một chỉ số trong bộ tiêu chí của phong trào, hoặc điểm tổng hợp.",
        en: "Choose an indicator from the campaign's criteria, or the weighted score.",
      },
    },
    NotPublished: {
      status: 409,
      title: {
        vi: "Kết quả kỳ này chưa được công bố, hoặc công bố đã được rút",
        en: "The totals of this period have not been published, or the publication was withdrawn",
      },
      help: {
        vi: "Xem theo cây đơn vị hiện nay hoặc theo cây lúc kết thúc kỳ; khi cấp trên công bố, cây lúc công bố mới xem được.",
        en: "Look at them in the tree of now or of the period's end; the published tree exists once a superior has published.",
      },
    },
    NotOver: {
      status: 409,
      title: { vi: "Kỳ này chưa kết thúc", en: "This period is not over" },
      help: {
        vi: "Công bố sau ngày cuối của kỳ.",
        en: "Publish after the last day of the period.",
      },
    },
    AlreadyPublished: {
      status: 409,
      title: {
        vi: "Đơn vị đã công bố kết quả kỳ này",
        en: "The unit has published the totals of this period",
      },
      help: {
        vi: "Số liệu sửa sau đó vẫn hiện trong mọi cách xem. Muốn đổi cây đơn vị hay ghi chú, hãy rút công bố rồi công bố lại.",
        en: "Figures corrected later show in every tree. To change the tree or the note, withdraw the publication and publish again.",
      },
    },
    NothingToWithdraw: {
      status: 409,
      title: {
        vi: "Đơn vị chưa công bố kết quả kỳ này, hoặc đã rút",
        en: "The unit has not published this period, or has withdrawn it",
      },
      help: {
        vi: "Đơn vị chỉ rút được công bố của chính mình.",
        en: "A unit withdraws its own publications only.",
      },
    },
  });

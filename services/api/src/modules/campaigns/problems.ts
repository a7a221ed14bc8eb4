import { defineProblems } from "../../platform/http/problem.ts";

export const {
  NoPlan,
  Closed,
  AlreadyAdopted,
  NothingToAdopt,
  AlreadyPublished,
  NotReady,
  NotPublished,
  InUse,
  NotLauncher,
  SetAbove,
  HasFigures,
  HasReports,
  NotYourTask,
} = defineProblems("campaigns", {
  NoPlan: {
    status: 409,
    title: { vi: "Đơn vị chưa có kế hoạch cho phong trào này", en: "The unit has no plan for this campaign" },
    help: {
      vi: "Bấm “Lập kế hoạch từ phong trào này” trước, rồi sửa kế hoạch của đơn vị.",
      en: "Make your plan from this campaign first, then change it.",
    },
  },
  Closed: {
    status: 409,
    title: { vi: "Phong trào đã kết thúc", en: "This campaign is closed" },
    help: { vi: "Kế hoạch chỉ còn để xem.", en: "The plan can only be read." },
  },
  AlreadyAdopted: {
    status: 409,
    title: {
      vi: "Đơn vị đã có kế hoạch cho phong trào này",
      en: "The unit already has a plan for this campaign",
    },
    help: { vi: "Mở kế hoạch đã có để sửa tiếp.", en: "Open the plan that exists and go on from there." },
  },
  NothingToAdopt: {
    status: 409,
    title: { vi: "Phong trào này không đang chạy ở cấp trên", en: "No unit above is running this campaign" },
    help: {
      vi: "Chỉ lập kế hoạch từ phong trào cấp trên đã ban hành và chưa kết thúc.",
      en: "A plan is made from a campaign that a unit above has published and not closed.",
    },
  },
  AlreadyPublished: {
    status: 409,
    title: { vi: "Kế hoạch đã ban hành", en: "This plan is already published" },
    help: {
      vi: "Không cần ban hành lại: mọi sửa đổi có hiệu lực ngay khi lưu.",
      en: "There is nothing to do: changes count as soon as they are saved.",
    },
  },
  NotReady: {
    status: 409,
    title: { vi: "Chưa ban hành được", en: "This cannot be published yet" },
    help: {
      vi: "Bổ sung những phần còn thiếu được nêu rồi ban hành lại.",
      en: "Add the parts named as missing, then publish again.",
    },
  },
  NotPublished: {
    status: 409,
    title: { vi: "Kế hoạch chưa ban hành", en: "This plan is not published" },
    help: { vi: "Ban hành kế hoạch trước.", en: "Publish the plan first." },
  },
  InUse: {
    status: 409,
    title: {
      vi: "Kế hoạch đang được dùng, không thu hồi được",
      en: "The plan is in use and stays published",
    },
    help: {
      vi: "Chỉ thu hồi được khi chưa đơn vị nào ban hành kế hoạch theo và chưa có báo cáo nào. Kế hoạch vẫn sửa được.",
      en: "A plan can be taken back until a unit beneath has published one from it or a report was sent. It can still be changed.",
    },
  },
  NotLauncher: {
    status: 409,
    title: {
      vi: "Phần này do đơn vị phát động quy định",
      en: "This is set by the unit that launched the campaign",
    },
    help: {
      vi: "Tên, thời gian và lịch báo cáo dùng chung cho mọi đơn vị tham gia.",
      en: "Name, dates and reporting calendar are the same for every unit that takes part.",
    },
  },
  SetAbove: {
    status: 409,
    title: { vi: "Tiêu chí này do cấp trên quy định", en: "This criterion is set by a unit above" },
    help: {
      vi: "Tiêu chí của cấp trên không sửa, không thêm lại; bạn có thể thêm tiêu chí khác và đặt chỉ tiêu riêng.",
      en: "Criteria from above cannot be changed or added again; add others, or set your own targets.",
    },
  },
  HasFigures: {
    status: 409,
    title: { vi: "Tiêu chí này đã có số liệu", en: "This criterion already has figures" },
    help: {
      vi: "Không bỏ được và không đổi được kỳ báo cáo của tiêu chí đã có số liệu.",
      en: "A criterion with figures stays, with its frequency.",
    },
  },
  HasReports: {
    status: 409,
    title: { vi: "Kỳ này đã có báo cáo", en: "This period already has reports" },
    help: {
      vi: "Không bỏ được kỳ đã có báo cáo, cũng không dời ngày bắt đầu của kỳ ấy sang ngày chưa đến; có thể đổi hạn gửi.",
      en: "A period with reports stays in the calendar and cannot begin on a day to come; its due date may change.",
    },
  },
  NotYourTask: {
    status: 403,
    title: { vi: "Việc này giao cho người khác", en: "This task is somebody else's" },
    help: {
      vi: "Người được giao hoặc người quản lý kế hoạch mới đánh dấu được.",
      en: "Its owner, or who manages the plan, can mark it.",
    },
  },
});

import { defineProblems } from "../../platform/http/problem.ts";

export const {
  InvitationGone,
  WrongPassword,
  RoleNotOfLevel,
  MoreThanHeld,
  AlreadyMember,
  LastAdministrator,
  NoAccess,
  WrongUnit,
  GroupNameTaken,
  GroupInUse,
  NotInUnit,
} = defineProblems("people", {
  InvitationGone: {
    status: 404,
    title: { vi: "Lời mời không còn hiệu lực", en: "This invitation is no longer valid" },
    help: { vi: "Nhờ người mời gửi lại liên kết mới.", en: "Ask the person who invited you for a new link." },
  },
  WrongPassword: {
    status: 422,
    title: { vi: "Mật khẩu không đúng", en: "The password is not right" },
    help: {
      vi: "Bạn đã có tài khoản với thư điện tử này: nhập mật khẩu đang dùng.",
      en: "You already have an account with this e-mail: enter its password.",
    },
  },
  RoleNotOfLevel: {
    status: 422,
    title: { vi: "Vai trò này không có ở cấp của đơn vị", en: "Units of this level do not have this role" },
    help: { vi: "Chọn trong các vai trò của cấp đơn vị.", en: "Choose from the roles of the unit's level." },
  },
  MoreThanHeld: {
    status: 403,
    title: { vi: "Không thể giao quyền mà bạn không có", en: "You cannot give rights that you do not hold" },
    help: {
      vi: "Chọn vai trò có quyền không vượt quyền của bạn.",
      en: "Choose a role whose rights do not exceed yours.",
    },
  },
  AlreadyMember: {
    status: 409,
    title: {
      vi: "Người này đã có quyền truy cập trong đơn vị",
      en: "This person already has access in the unit",
    },
    help: {
      vi: "Mở danh sách nhân sự để đổi vai trò của họ.",
      en: "Open the list of people to change their roles.",
    },
  },
  LastAdministrator: {
    status: 409,
    title: {
      vi: "Đơn vị phải còn ít nhất một người quản trị",
      en: "The unit needs at least one administrator",
    },
    help: {
      vi: "Giao quyền quản trị cho người khác trước, rồi làm lại.",
      en: "Make somebody else an administrator first, then try again.",
    },
  },
  NoAccess: {
    status: 409,
    title: {
      vi: "Người này chưa có quyền truy cập trong đơn vị",
      en: "This person has no access in the unit",
    },
    help: { vi: "Mời họ bằng thư điện tử trước.", en: "Invite them by e-mail first." },
  },
  WrongUnit: {
    status: 422,
    title: {
      vi: "Chỉ mời được vào đơn vị của bạn hoặc đơn vị trực thuộc",
      en: "Invitations are for your own unit or one beneath it",
    },
    help: { vi: "Chọn lại đơn vị.", en: "Choose another unit." },
  },
  GroupNameTaken: {
    status: 409,
    title: { vi: "Đơn vị đã có tổ, nhóm tên này", en: "The unit already has a group of this name" },
    help: { vi: "Đặt tên khác.", en: "Choose another name." },
  },
  GroupInUse: {
    status: 409,
    title: {
      vi: "Tổ, nhóm này đang được giao việc trong kế hoạch",
      en: "Tasks of a plan are given to this group",
    },
    help: {
      vi: "Giao các việc đó cho tổ, nhóm khác rồi xóa.",
      en: "Give those tasks to another group, then delete this one.",
    },
  },
  NotInUnit: {
    status: 422,
    title: { vi: "Có người không thuộc đơn vị", en: "Somebody does not belong to the unit" },
    help: {
      vi: "Chỉ chọn người đang làm việc trong đơn vị.",
      en: "Choose only people who work in the unit.",
    },
  },
});

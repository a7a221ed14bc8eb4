import { defineProblems } from "../../platform/http/problem.ts";

export const { InvitationGone, WrongPassword } = defineProblems("people", {
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
});

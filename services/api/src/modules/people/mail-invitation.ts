import { z } from "zod";
import { task } from "../../platform/jobs/task.ts";

/** Sends the link of an invitation. Does nothing where no mail server is configured: the link was shown as well. */
export const mailInvitation = task({
  name: "people.mail-invitation",
  payload: z.object({
    to: z.string(),
    name: z.string(),
    unitName: z.string(),
    invitedBy: z.string(),
    link: z.string(),
    days: z.number(),
  }),
}).run(async ({ to, name, unitName, invitedBy, link, days }, { mailer }) => {
  await mailer?.send({
    to,
    subject: `Lời mời vào ${unitName}`,
    text: [
      `Kính gửi ${name},`,
      "",
      `${invitedBy} mời bạn vào ${unitName} trên hệ thống Thi đua.`,
      "Mở liên kết sau để nhận lời và đặt mật khẩu:",
      "",
      link,
      "",
      `Liên kết dùng được một lần, trong ${days} ngày. Nếu bạn không chờ thư này, xin bỏ qua.`,
      "",
      "--",
      `${invitedBy} invites you to ${unitName} on the Thi đua platform. Open the link above within ${days} days to accept.`,
    ].join("\n"),
  });
});

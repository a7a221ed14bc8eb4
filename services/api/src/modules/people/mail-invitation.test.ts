import { expect, test } from "vitest";
import type { JobContext } from "../../platform/jobs/task.ts";
import { createLog } from "../../platform/log/log.ts";
import type { Message } from "../../platform/mail/mailer.ts";
import { mailInvitation } from "./mail-invitation.ts";

const payload = {
  to: "van@dienluc.example",
  name: "Nguyễn Thị Vân",
  unitName: "Trường Mầm non Điện Lực",
  invitedBy: "Trần Văn Hải",
  link: "https://thidua.example/loi-moi/abc",
  days: 7,
};
/** A letter needs nothing else of what jobs may use. */
const contextWith = (mailer: JobContext["mailer"]) =>
  ({ log: createLog("silent"), mailer }) as unknown as JobContext;

test("the letter of an invitation names unit and sender and carries the link", async () => {
  const sent: Message[] = [];
  const mailer = { send: async (message: Message) => void sent.push(message), close: () => undefined };
  await mailInvitation.runRaw(payload, contextWith(mailer));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: payload.to, subject: "Lời mời vào Trường Mầm non Điện Lực" });
  expect(sent[0]?.text).toContain(payload.link);
  expect(sent[0]?.text).toContain("Trần Văn Hải mời bạn");
});

test("without mail server nothing happens; a letter that is not taken is tried again", async () => {
  await mailInvitation.runRaw(payload, contextWith(undefined));
  const mailer = { send: () => Promise.reject(new Error("451 try later")), close: () => undefined };
  await expect(mailInvitation.runRaw(payload, contextWith(mailer))).rejects.toThrow("451");
});

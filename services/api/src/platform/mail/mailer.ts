import { createTransport } from "nodemailer";

/** A message as plain text: readable everywhere, nothing to hide in it. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends messages; throws when the mail server does not take one, so that the job is tried again. */
export interface Mailer {
  send(message: Message): Promise<void>;
  close(): void;
}

/** A mailer over SMTP. Opens no connection until the first message. */
export function createMailer(options: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(options.url, { from: options.from });
  return {
    send: async (message) => {
      await transport.sendMail(message);
    },
    close: () => transport.close(),
  };
}

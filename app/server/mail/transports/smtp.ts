import { createTransport } from "nodemailer";
import { z } from "zod";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";

const patienceMilliseconds = 20_000;

const failureSchema = z.object({
  responseCode: z.int().optional(),
  code: z.string().optional(),
});

// The server's own words quote the recipient: only codes are kept.
function failureOf(error: unknown): TransportOutcome {
  const { responseCode = 0, code = "unknown" } = failureSchema.safeParse(error).data ?? {};
  if (responseCode >= 500) return { kind: "permanent", error: `smtp ${responseCode}` };
  if (responseCode >= 400) return { kind: "temporary", error: `smtp ${responseCode}` };
  return { kind: "temporary", error: `smtp ${code}`.slice(0, 60) };
}

function messageOf(mail: OutgoingMail, host: string) {
  const calendar = mail.attachments.map(({ filename, contentType, content }) => ({
    filename,
    contentType,
    content,
  }));
  return {
    messageId: `<${mail.slug}@${host}>`,
    from: mail.from,
    to: { name: "", address: mail.to },
    replyTo: mail.replyTo ?? undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: calendar,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sends over SMTP. `host` stands in the Message-ID, which stays the same over attempts. */
export function smtpTransport(url: string, host: string): Transport {
  const mailer = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  });
  return async (mail) => {
    try {
      const { messageId } = await mailer.sendMail(messageOf(mail, host));
      return { kind: "sent", providerId: messageId };
    } catch (error) {
      return failureOf(error);
    }
  };
}

import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { type SmtpStanding, smtpFailure } from "#app/server/mail/transports/smtp-failure.ts";

const patienceMilliseconds = 20_000;
/** A server that looks into a text before it takes it is slower than one that says who it is. */
const replyPatienceMilliseconds = 60_000;

function messageOf(mail: OutgoingMail, host: string) {
  return new MailComposer({
    messageId: `<${mail.slug}@${host}>`,
    from: mail.from,
    to: { name: "", address: mail.to },
    replyTo: mail.replyTo ?? undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    })),
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

type Done = (error?: Error | null) => void;

function ended(run: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error) : resolve()));
  });
}

/** One session with a mail server for one mail; `standing` says where it is while it runs. */
async function sendInSession(
  url: string,
  mail: { envelope: SMTPConnection.Envelope; text: Buffer },
  standing: SmtpStanding,
): Promise<void> {
  const { auth, ...server } = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: replyPatienceMilliseconds,
  });
  // What breaks the line is told here, and to nobody who waits for a reply.
  const broken = new Promise<never>((_, reject) => connection.on("error", reject));
  async function converse(): Promise<void> {
    await ended((done) => connection.connect(done));
    if (auth && connection.allowsAuth) {
      standing.step = "login";
      await ended((done) => connection.login(auth, done));
    }
    standing.step = "send";
    const text = Readable.from([mail.text], { objectMode: false });
    text.once("end", () => {
      standing.isHandedOver = true;
    });
    await ended((done) => connection.send(mail.envelope, text, done));
  }
  try {
    await Promise.race([converse(), broken]);
  } finally {
    connection.close();
  }
}

/** Sends over SMTP. `host` stands in the Message-ID, which stays the same over attempts. */
export function smtpTransport(url: string, host: string): Transport {
  return async (mail) => {
    const message = messageOf(mail, host);
    const text = await message.build();
    const standing: SmtpStanding = { step: "connect", isHandedOver: false };
    try {
      await sendInSession(url, { envelope: message.getEnvelope(), text }, standing);
      return { kind: "sent", providerId: message.messageId() };
    } catch (error) {
      return smtpFailure(error, standing);
    }
  };
}

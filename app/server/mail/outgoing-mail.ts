import type { MailKind } from "#app/domain/mail/mail.ts";
import { safeAddress } from "#app/domain/mail/mail-address.ts";

export type MailAttachment = { filename: string; contentType: string; content: string };

/** A mail as a transport sends it; its headers hold no line breaks. */
export type OutgoingMail = {
  /** Stable over attempts: what keeps a provider from sending it twice. */
  slug: string;
  kind: MailKind;
  from: { name: string; address: string };
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  attachments: MailAttachment[];
};

/** Text made fit for a header: what would end the line becomes a space. */
function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/**
 * The mail with safe headers, or `null` when an address of it is none: a line break in a name or
 * a subject is mended, one in an address is an attack.
 */
export function withSafeHeaders(mail: OutgoingMail): OutgoingMail | null {
  const [to, from] = [safeAddress(mail.to), safeAddress(mail.from.address)];
  const replyTo = mail.replyTo === null ? null : safeAddress(mail.replyTo);
  if (to === null || from === null || (replyTo === null && mail.replyTo !== null)) return null;
  return {
    ...mail,
    to,
    replyTo,
    subject: headerText(mail.subject),
    from: { name: headerText(mail.from.name), address: from },
  };
}

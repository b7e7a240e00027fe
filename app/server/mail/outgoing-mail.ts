import { z } from "zod";
import type { MailKind } from "#app/domain/mail.ts";

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

const addressSchema = z.email().max(254);

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
  const addresses = [mail.to, mail.from.address, ...(mail.replyTo === null ? [] : [mail.replyTo])];
  if (!addresses.every((address) => addressSchema.safeParse(address).success)) return null;
  return {
    ...mail,
    subject: headerText(mail.subject),
    from: { ...mail.from, name: headerText(mail.from.name) },
  };
}

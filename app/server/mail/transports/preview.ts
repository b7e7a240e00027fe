import type { Platform } from "#app/server/context.ts";
import { insertPreviewMail } from "#app/server/db/preview-mails.ts";
import type { Transport } from "#app/server/mail/transport.ts";

/** Puts mails into the preview mailbox instead of sending them. */
export function previewTransport({ db, now }: Pick<Platform, "db" | "now">): Transport {
  return async ({ slug, kind, to, subject, text, html, attachments }) => {
    await insertPreviewMail(db, { slug, kind, to, subject, text, html, attachments, at: now });
    return { kind: "sent", providerId: `preview:${slug}` };
  };
}

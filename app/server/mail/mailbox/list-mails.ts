import { listPreviewMails, type PreviewMail } from "#app/server/db/preview-mails.ts";
import type { Platform } from "#app/server/platform.ts";

/** An evening's bookings fit. */
const mostMails = 1000;

type WholeMail = Pick<PreviewMail, "to" | "subject" | "kind" | "text" | "html" | "attachments">;

/** The newest 1000 mails of the preview mailbox as they were sent; `to` an address, or `null`: all. */
export async function listMails(
  { to }: { to: string | null },
  { db }: Pick<Platform, "db">,
): Promise<WholeMail[]> {
  const mails = await listPreviewMails(db, { to, before: null, limit: mostMails });
  return mails.map(({ to, subject, kind, text, html, attachments }) => {
    return { to, subject, kind, text, html, attachments };
  });
}

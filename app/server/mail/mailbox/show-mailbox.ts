import { listPreviewMails, type PreviewMail } from "#app/server/db/preview-mails.ts";
import type { Platform } from "#app/server/platform.ts";

const mailsPerPage = 50;

export type MailboxMail = Omit<PreviewMail, "html">;

type Question = {
  /** Only mails to this address; `null` for all. */
  to: string | null;
  /** Only those that are older than the mail of this id; `null` for the newest. */
  before: number | null;
};

/** A page of the preview mailbox, the newest mails first; `older` is where the next one begins. */
export async function showMailbox(
  { to, before }: Question,
  { db }: Pick<Platform, "db">,
): Promise<{ mails: MailboxMail[]; older: number | null }> {
  const found = await listPreviewMails(db, { to, before, limit: mailsPerPage + 1 });
  const mails = found.slice(0, mailsPerPage).map(({ html: _html, ...mail }) => mail);
  return { mails, older: found.length > mailsPerPage ? (mails.at(-1)?.id ?? null) : null };
}

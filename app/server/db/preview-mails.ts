import { and, desc, eq, lt, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { mailBodies, mails, previewMails } from "#app/server/db/schema/mail.ts";

type PreviewRow = typeof previewMails.$inferInsert;

/** Puts mails into the preview mailbox, in one statement; the same slug again changes nothing. */
export async function insertPreviewMails(
  db: Database,
  rows: readonly Omit<PreviewRow, "id">[],
): Promise<void> {
  await db.run(sql`${insertRows(previewMails, rows)} ON CONFLICT DO NOTHING`);
}

/** The mails of the mailbox, each with what it says: the bytes that would have been sent. */
function selectPreviewMails(db: Database) {
  return db
    .select({
      id: previewMails.id,
      slug: previewMails.slug,
      to: previewMails.to,
      at: previewMails.at,
      kind: mails.kind,
      subject: mailBodies.subject,
      text: mailBodies.text,
      html: mailBodies.html,
      attachments: mailBodies.attachments,
    })
    .from(previewMails)
    .innerJoin(mails, eq(mails.slug, previewMails.slug))
    .innerJoin(mailBodies, eq(mailBodies.mail, previewMails.slug));
}

export type PreviewMail = Awaited<ReturnType<typeof selectPreviewMails>>[number];

type MailsAsked = {
  /** Only those to this address; `null` for all. */
  to: string | null;
  /** Only those that are older than the mail of this id; `null` for the newest. */
  before: number | null;
  limit: number;
};

/** The newest preview mails first, `limit` at most. */
export function listPreviewMails(
  db: Database,
  { to, before, limit }: MailsAsked,
): Promise<PreviewMail[]> {
  return selectPreviewMails(db)
    .where(
      and(
        to === null ? undefined : eq(previewMails.to, to),
        before === null ? undefined : lt(previewMails.id, before),
      ),
    )
    .orderBy(desc(previewMails.id))
    .limit(limit);
}

/** One preview mail, or `undefined`. */
export function findPreviewMail(db: Database, slug: string): Promise<PreviewMail | undefined> {
  return selectPreviewMails(db).where(eq(previewMails.slug, slug)).get();
}

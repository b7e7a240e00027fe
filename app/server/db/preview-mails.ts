import { and, desc, eq, lt, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { previewMails } from "#app/server/db/schema/mail.ts";

export type PreviewMail = typeof previewMails.$inferSelect;

/** Keeps mails in the preview mailbox, in one statement; the same slug again changes nothing. */
export async function insertPreviewMails(
  db: Database,
  mails: readonly Omit<PreviewMail, "id">[],
): Promise<void> {
  await db.run(sql`${insertRows(previewMails, mails)} ON CONFLICT DO NOTHING`);
}

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
  return db
    .select()
    .from(previewMails)
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
  return db.select().from(previewMails).where(eq(previewMails.slug, slug)).get();
}

import { desc, eq } from "drizzle-orm";
import type { Database } from "#app/server/db/client.ts";
import { previewMails } from "#app/server/db/schema.ts";

export type PreviewMail = typeof previewMails.$inferSelect;

/** Keeps a mail in the preview mailbox; the same slug again changes nothing. */
export async function insertPreviewMail(
  db: Database,
  mail: Omit<PreviewMail, "id">,
): Promise<void> {
  await db.insert(previewMails).values(mail).onConflictDoNothing();
}

/** The newest preview mails first, `limit` at most; `to` null means to anyone. */
export function listPreviewMails(
  db: Database,
  { to, limit }: { to: string | null; limit: number },
): Promise<PreviewMail[]> {
  return db
    .select()
    .from(previewMails)
    .where(to === null ? undefined : eq(previewMails.to, to))
    .orderBy(desc(previewMails.id))
    .limit(limit);
}

/** One preview mail, or `undefined`. */
export function findPreviewMail(db: Database, slug: string): Promise<PreviewMail | undefined> {
  return db.select().from(previewMails).where(eq(previewMails.slug, slug)).get();
}

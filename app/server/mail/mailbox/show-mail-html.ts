import { findPreviewMail } from "#app/server/db/preview-mails.ts";
import type { Platform } from "#app/server/platform.ts";

/** The page of a mail of the preview mailbox; `null` when there is no such mail. */
export async function showMailHtml(
  { slug }: { slug: string },
  { db }: Pick<Platform, "db">,
): Promise<string | null> {
  return (await findPreviewMail(db, slug))?.html ?? null;
}

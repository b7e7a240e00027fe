import { insertPreviewMails } from "#app/server/db/preview-mails.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import type { Platform } from "#app/server/platform.ts";

/**
 * Puts mails into the preview mailbox instead of sending them; those that are given to it at the
 * same time in one statement. What they say stands beside the outbox, and is shown from there.
 */
export function previewTransport({ db, now }: Pick<Platform, "db" | "now">): Transport {
  let gathered: { slug: string; to: string; at: number }[] = [];
  let insertion: Promise<void> | null = null;
  async function insertGathered(): Promise<void> {
    await scheduler.wait(0);
    const mails = gathered;
    gathered = [];
    insertion = null;
    await insertPreviewMails(db, mails);
  }
  return async ({ slug, to }) => {
    gathered.push({ slug, to, at: now });
    insertion ??= insertGathered();
    await insertion;
    return { kind: "sent", providerId: `preview:${slug}` };
  };
}

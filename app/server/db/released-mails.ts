import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { isAboutSubject, isFollowedBy, isRestaurants } from "#app/server/db/mail-reader.ts";
import type { MailRow } from "#app/server/db/mails.ts";

const rowsSchema = z.array(z.object({ slug: z.string() })).default([]);

/** It has failed, its reader was not erased, and no later mail to her has left or is about to. */
function isFailedLast(slug: string): SQL {
  return sql`(
    mails.slug = ${slug} AND mails.status = 'failed' AND mails.error IS NOT 'erased'
    AND NOT ${isFollowedBy(sql`'queued', 'sending', 'sent'`)}
  )`;
}

/** It is held, and is the one that was chosen or goes before it to the same reader. */
function isHeldUpTo({ slug, sequence }: MailRow): SQL {
  return sql`(
    mails.status = 'held' AND mails.sequence <= ${sequence}
    AND EXISTS (SELECT 1 FROM mails AS chosen WHERE chosen.slug = ${slug} AND chosen.status = 'held')
  )`;
}

/**
 * Puts a held or failed mail back into the outbox, with the held ones that go before it, as counted
 * and so as free to leave. Once for a key. Answers the slugs, and whether the key was used before.
 */
export async function releaseMail(
  db: Database,
  mail: MailRow,
  { key, now }: { key: string; now: Instant },
): Promise<{ slugs: string[]; isRepeated: boolean }> {
  const used = sql`SELECT 1 FROM processed_commands WHERE key = ${key}`;
  const [known, released] = await runTogether(db, [
    used,
    sql`UPDATE mails SET status = 'queued', due_at = ${now}, claimed_at = NULL, tried_since = NULL,
        next_attempt_at = NULL, attempts = 0, unanswered = 0, error = NULL,
        counted_at = CASE WHEN ${isRestaurants("mails")} THEN NULL ELSE ${now} END
      WHERE ${isAboutSubject(mail, "mails")} AND NOT EXISTS (${used})
        AND (${isFailedLast(mail.slug)} OR ${isHeldUpTo(mail)})
      RETURNING slug`,
    sql`INSERT INTO processed_commands (key, fingerprint, result, at)
      SELECT ${key}, slug, '{}', ${now} FROM mails WHERE slug = ${mail.slug} AND status = 'queued'
      ON CONFLICT DO NOTHING`,
  ]);
  return {
    slugs: rowsSchema.parse(released?.results).map(({ slug }) => slug),
    isRepeated: (known?.results.length ?? 0) > 0,
  };
}

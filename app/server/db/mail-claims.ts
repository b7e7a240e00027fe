import { lt, sql } from "drizzle-orm";
import type { MailTransport } from "#app/domain/mail/mail.ts";
import { mostUnanswered } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { allowance } from "#app/server/db/mail-allowance.ts";
import { listMailBodies } from "#app/server/db/mail-bodies.ts";
import { isPaused, type MailProbe } from "#app/server/db/mail-pauses.ts";
import { isBehindUnsent, isClaimable, isOneOfThese } from "#app/server/db/mails.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { restaurant, services } from "#app/server/db/schema/restaurant.ts";

/** By whom and through what mails are claimed; `probe` is who may try a transport that pauses. */
export type Claimant = { transport: MailTransport; probe: MailProbe | null; now: Instant };

/** What one sender has claimed, and what its mails are written from or were before. */
export type Claimed = Awaited<ReturnType<typeof claimMails>>;

/**
 * Claims mails for one sender and counts the attempt, in one conditional update; what is too much
 * for its reader's day is held instead, in the same update. Left out is what is claimed, sent, held
 * or failed already, not due yet, or behind an earlier mail: of one reader's, one is claimed. While
 * the transport pauses nothing is. Reads what no row carries in the same round trip.
 */
export async function claimMails(
  db: Database,
  slugs: readonly string[],
  { transport, probe, now }: Claimant,
) {
  const isToClaim = sql.join(
    [
      isOneOfThese(slugs),
      lt(mails.unanswered, mostUnanswered),
      isClaimable(now),
      sql`NOT ${isPaused(transport, probe)}`,
      sql`NOT ${isBehindUnsent}`,
    ],
    sql` AND `,
  );
  const claim = db
    .update(mails)
    .set({
      status: sql`CASE WHEN chosen.is_held THEN 'held' ELSE 'sending' END`,
      countedAt: sql`chosen.counted_from`,
      claimedAt: now,
      triedSince: sql`coalesce(mails.tried_since, ${now})`,
      attempts: sql`mails.attempts + 1`,
      unanswered: sql`mails.unanswered + 1`,
    })
    .from(sql`(${allowance(isToClaim, now)}) AS chosen`)
    .where(sql`mails.slug = chosen.slug`)
    .returning();
  const [claims, bodies, [config], serviceRows] = await db.batch([
    claim,
    listMailBodies(db, slugs),
    db.select().from(restaurant),
    db.select().from(services),
  ]);
  return { claims, bodies, restaurant: config, services: serviceRows };
}

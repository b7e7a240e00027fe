import { and, eq, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { mailLease } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { allowance } from "#app/server/db/mail-allowance.ts";
import { goesBefore, isBehind } from "#app/server/db/mail-reader.ts";
import { mails } from "#app/server/db/schema/mail.ts";

export type MailRow = typeof mails.$inferSelect;

/** How often a mail is tried before it has failed. */
export const maximumAttempts = 8;
const firstDelay = 5_000;

/** When a mail is due, or one that was tried and put back may be tried again: twice as late each time. */
export function nextAttemptAt({ dueAt, claimedAt, attempts }: MailRow): Instant {
  return claimedAt === null ? dueAt : Math.max(dueAt, claimedAt + firstDelay * 2 ** attempts);
}

/** Queued and due, or left in `sending` by a sender whose lease has run out. */
function isClaimable(now: Instant): SQL {
  return sql`(
    (mails.status = 'queued' AND mails.due_at <= ${now} AND
      (mails.claimed_at IS NULL OR mails.claimed_at + (${firstDelay} << mails.attempts) <= ${now}))
    OR (mails.status = 'sending' AND mails.claimed_at <= ${now - mailLease})
  )`;
}

/** An earlier mail about the same reservation to the same reader is not sent yet. */
const isBehindUnsent = isBehind(sql`'queued', 'sending'`);

/** Its slug is one of these, bound as one JSON text. */
function isOneOfThese(slugs: readonly string[]): SQL {
  return sql`mails.slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
}

/**
 * Claims mails for one sender and counts the attempt, in one conditional update; what is too much
 * for its reader's day is held instead, in the same update. Left out is what is claimed, sent, held
 * or failed already, not due yet, or behind an earlier mail: of one reader's, one is claimed.
 */
export function claimMails(
  db: Database,
  slugs: readonly string[],
  now: Instant,
): Promise<MailRow[]> {
  const isToClaim = sql.join(
    [
      isOneOfThese(slugs),
      lt(mails.attempts, maximumAttempts),
      isClaimable(now),
      sql`NOT ${isBehindUnsent}`,
    ],
    sql` AND `,
  );
  return db
    .update(mails)
    .set({
      status: sql`CASE WHEN chosen.is_held THEN 'held' ELSE 'sending' END`,
      countedAt: sql`chosen.counted_from`,
      claimedAt: now,
      attempts: sql`mails.attempts + 1`,
    })
    .from(sql`(${allowance(isToClaim, now)}) AS chosen`)
    .where(sql`mails.slug = chosen.slug`)
    .returning();
}

/** The outbox row of a mail, or `undefined`. */
export function findMail(db: Database, slug: string) {
  return db.select().from(mails).where(eq(mails.slug, slug)).get();
}

const earlier = alias(mails, "earlier");

/** Those of these mails that still wait, each with what goes before it and is not sent, the first first. */
export function listWaitingMails(db: Database, slugs: readonly string[]) {
  return db
    .select({ mail: mails, earlier })
    .from(mails)
    .leftJoin(earlier, and(goesBefore, sql`earlier.status IN ('queued', 'sending')`))
    .where(and(isOneOfThese(slugs), eq(mails.status, "queued")))
    .orderBy(sql`earlier.version`, sql`earlier.kind = 'already-booked'`);
}

/** How an attempt to send a mail ended. */
export type Settlement = Pick<MailRow, "status" | "sentAt" | "providerId" | "error">;

/**
 * Records how attempts ended, in one statement; nothing happens to a mail whose claim has passed to
 * another sender.
 */
export async function settleMails(
  db: Database,
  ends: readonly { claim: MailRow; end: Settlement }[],
): Promise<void> {
  const rows = ends.map(({ claim: { slug, attempts }, end }) => ({ slug, attempts, ...end }));
  await db.run(sql`
    UPDATE mails SET status = ended.status, sent_at = ended.sent_at,
      provider_id = ended.provider_id, error = ended.error
    FROM (
      SELECT value ->> '$.slug' AS slug, value ->> '$.attempts' AS attempts,
        value ->> '$.status' AS status, value ->> '$.sentAt' AS sent_at,
        value ->> '$.providerId' AS provider_id, value ->> '$.error' AS error
      FROM json_each(${JSON.stringify(rows)})
    ) AS ended
    WHERE mails.slug = ended.slug AND mails.status = 'sending'
      AND mails.attempts = ended.attempts
  `);
}

/** Gives up on a mail that nobody is sending now; returns whether it is settled after that. */
export async function giveUpMail(
  db: Database,
  slug: string,
  error: string,
  now: Instant,
): Promise<boolean> {
  const isAbandoned = or(
    eq(mails.status, "queued"),
    and(eq(mails.status, "sending"), lte(mails.claimedAt, now - mailLease)),
  );
  await db
    .update(mails)
    .set({ status: "failed", error })
    .where(and(eq(mails.slug, slug), isAbandoned));
  return (await findMail(db, slug))?.status !== "sending";
}

/** Gives up on mails whose every attempt ended without an answer. */
export async function giveUpExhaustedMails(db: Database, now: Instant): Promise<void> {
  await db
    .update(mails)
    .set({ status: "failed", error: "no answer" })
    .where(
      and(
        // The first condition is the index's own: without it every mail ever sent would be read.
        sql`${mails.status} IN ('queued', 'sending')`,
        sql`${mails.status} = 'sending' AND ${mails.attempts} >= ${maximumAttempts}`,
        lte(mails.claimedAt, now - mailLease),
      ),
    );
}

/** The oldest mails that may be sent now and were due before `before`. */
export async function listMailsLeftBehind(
  db: Database,
  { now, before, limit }: { now: Instant; before: Instant; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ slug: mails.slug })
    .from(mails)
    .where(
      and(
        sql`${mails.status} IN ('queued', 'sending')`,
        lt(mails.dueAt, before),
        lt(mails.attempts, maximumAttempts),
        isClaimable(now),
        sql`NOT ${isBehindUnsent}`,
      ),
    )
    .orderBy(mails.dueAt)
    .limit(limit);
  return rows.map((row) => row.slug);
}

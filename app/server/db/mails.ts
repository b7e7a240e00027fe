import { and, eq, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { isForRestaurant } from "#app/domain/mail.ts";
import { type Instant, minutes } from "#app/domain/restaurant-clock.ts";
import type { Database } from "#app/server/db/client.ts";
import { countedFrom, isTooMuch } from "#app/server/db/mail-allowance.ts";
import { isAbout, isBehind, isRestaurants } from "#app/server/db/mail-reader.ts";
import { mails } from "#app/server/db/schema/mail.ts";

export type MailRow = typeof mails.$inferSelect;

/** How often a mail is tried before it has failed. */
export const maximumAttempts = 8;
const lease = minutes(5);
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
    OR (mails.status = 'sending' AND mails.claimed_at <= ${now - lease})
  )`;
}

/** An earlier mail about the same reservation to the same reader is not sent yet. */
const isBehindUnsent = isBehind(sql`'queued', 'sending'`);

/**
 * Claims a mail for one sender and counts the attempt, in one conditional update; what is too much
 * for its reader's day is held instead, in the same update. `null` when it is claimed, sent, held or
 * failed already, not due yet, or when an earlier mail has to go first.
 */
export async function claimMail(db: Database, slug: string, now: Instant): Promise<MailRow | null> {
  const claimed = await db
    .update(mails)
    .set({
      status: sql`CASE WHEN ${isTooMuch(now)} THEN 'held' ELSE 'sending' END`,
      countedAt: sql`CASE WHEN ${isTooMuch(now)} THEN NULL ELSE ${countedFrom(now)} END`,
      claimedAt: now,
      attempts: sql`${mails.attempts} + 1`,
    })
    .where(
      and(
        eq(mails.slug, slug),
        lt(mails.attempts, maximumAttempts),
        isClaimable(now),
        sql`NOT ${isBehindUnsent}`,
      ),
    )
    .returning();
  return claimed[0] ?? null;
}

/** The outbox row of a mail, or `undefined`. */
export function findMail(db: Database, slug: string) {
  return db.select().from(mails).where(eq(mails.slug, slug)).get();
}

/** The nearest earlier mail about the same reservation to the same reader that is not sent yet. */
export function findMailBefore(db: Database, mail: MailRow) {
  return db
    .select()
    .from(mails)
    .where(
      and(
        isAbout(mail.code, "mails"),
        sql`(${mails.version}, ${mails.kind} = 'already-booked')
          < (${mail.version}, ${mail.kind === "already-booked" ? 1 : 0})`,
        sql`${mails.status} IN ('queued', 'sending')`,
        sql`(${isRestaurants("mails")}) = ${isForRestaurant(mail.kind) ? 1 : 0}`,
      ),
    )
    .orderBy(sql`${mails.version} DESC`)
    .get();
}

/** How an attempt to send a mail ended. */
export type Settlement = Pick<MailRow, "status" | "sentAt" | "providerId" | "error">;

/** Records how an attempt ended; nothing happens when the claim has passed to another sender. */
export async function settleMail(db: Database, claim: MailRow, end: Settlement): Promise<void> {
  await db
    .update(mails)
    .set(end)
    .where(
      and(
        eq(mails.slug, claim.slug),
        eq(mails.status, "sending"),
        eq(mails.attempts, claim.attempts),
      ),
    );
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
    and(eq(mails.status, "sending"), lte(mails.claimedAt, now - lease)),
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
        lte(mails.claimedAt, now - lease),
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

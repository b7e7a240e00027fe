import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { MailStatus, MailTransport } from "#app/domain/mail/mail.ts";
import { mailLease, mostUnanswered } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { listPauses } from "#app/server/db/mail-pauses.ts";
import { goesBefore, isBehind, orderOf } from "#app/server/db/mail-reader.ts";
import { mails } from "#app/server/db/schema/mail.ts";

export type MailRow = typeof mails.$inferSelect;

/** Left in `sending` by a sender whose lease has run out. */
export function isAbandoned(now: Instant, alias: "mails" | "earlier" = "mails"): SQL {
  const mail = sql.raw(alias);
  return sql`(${mail}.status = 'sending' AND ${mail}.claimed_at <= ${now - mailLease})`;
}

/** Queued and due, and where an attempt has failed its next time has come; or left by its sender. */
export function isClaimable(now: Instant, alias: "mails" | "earlier" = "mails"): SQL {
  const mail = sql.raw(alias);
  return sql`(
    (${mail}.status = 'queued' AND ${mail}.due_at <= ${now}
      AND coalesce(${mail}.next_attempt_at, 0) <= ${now})
    OR ${isAbandoned(now, alias)}
  )`;
}

/** An earlier mail about the same subject to the same reader is not sent yet. */
export const isBehindUnsent = isBehind(sql`earlier.status IN ('queued', 'sending')`);

/** Its slug is one of these, bound as one JSON text. */
export function isOneOfThese(slugs: readonly string[]): SQL {
  return sql`mails.slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
}

/**
 * A mail is in the hands of the sender still whose claim a table names, by `slug`, `claim`
 * (the number of its attempts) and `claimed_at`: it has not passed to another.
 */
export function isClaimOf(table: "ended" | "written"): SQL {
  const claim = sql.raw(table);
  return sql`(
    mails.slug = ${claim}.slug AND mails.status = 'sending'
    AND (mails.attempts, mails.claimed_at) = (${claim}.claim, ${claim}.claimed_at)
  )`;
}

/** The outbox row of a mail, or `undefined`. */
export function findMail(db: Database, slug: string) {
  return db.select().from(mails).where(eq(mails.slug, slug)).get();
}

/** When a queued mail may be claimed. */
const claimableFrom = sql`max(mails.due_at, coalesce(mails.next_attempt_at, 0))`;
/** When one that goes before may be; `null` where there is none. */
const earlierFrom = sql`max(earlier.due_at, coalesce(earlier.next_attempt_at, 0))`;

/**
 * Those of these mails that still wait, each with what goes before it and is not sent, the first
 * first; and the pause of the transport. One round trip to D1.
 */
export function readWaitingMails(db: Database, slugs: readonly string[], transport: MailTransport) {
  const waiting = db
    .select({
      slug: mails.slug,
      // Named one by one: in a batch D1 tells columns apart by their names alone.
      claimableFrom: sql<Instant>`${claimableFrom}`.as("claimable_from"),
      earlierSlug: sql<string | null>`earlier.slug`.as("earlier_slug"),
      earlierStatus: sql<MailStatus | null>`earlier.status`.as("earlier_status"),
      earlierFrom: sql<Instant | null>`${earlierFrom}`.as("earlier_from"),
    })
    .from(mails)
    .leftJoin(sql`mails AS earlier`, sql`${goesBefore} AND earlier.status IN ('queued', 'sending')`)
    .where(and(isOneOfThese(slugs), eq(mails.status, "queued")))
    .orderBy(orderOf("earlier"));
  return db.batch([waiting, listPauses(db, transport)]);
}

/** The oldest mails that may be sent now and were due before `before`, as a condition says. */
async function listOldest(
  db: Database,
  { before, limit, now }: { before: Instant; limit: number; now: Instant },
  isNext: SQL,
): Promise<string[]> {
  const rows = await db
    .select({ slug: mails.slug })
    .from(mails)
    .where(
      and(
        // The first condition is the index's own: without it every mail ever sent would be read.
        sql`${mails.status} IN ('queued', 'sending')`,
        lt(mails.dueAt, before),
        lt(mails.unanswered, mostUnanswered),
        isClaimable(now),
        isNext,
      ),
    )
    .orderBy(mails.dueAt, mails.sequence, mails.slug)
    .limit(limit);
  return rows.map((row) => row.slug);
}

/**
 * The oldest mails that may be sent now and were due before `before`, with those that go after
 * them to the same reader and may be sent too.
 */
export function listMailsLeftBehind(
  db: Database,
  when: { now: Instant; before: Instant; limit: number },
): Promise<string[]> {
  const isHeldUp = isBehind(
    sql`earlier.status IN ('queued', 'sending') AND NOT ${isClaimable(when.now, "earlier")}`,
  );
  return listOldest(db, when, sql`NOT ${isHeldUp}`);
}

/** The oldest mail that may be sent now, and goes behind no other; none or one. */
export function listOldestMail(db: Database, now: Instant): Promise<string[]> {
  return listOldest(db, { before: now + 1, limit: 1, now }, sql`NOT ${isBehindUnsent}`);
}

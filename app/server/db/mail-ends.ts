import { and, eq, type SQL, sql } from "drizzle-orm";
import type { MailTransport } from "#app/domain/mail/mail.ts";
import { longestTry, mostUnanswered } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { isPaused } from "#app/server/db/mail-pauses.ts";
import {
  findMail,
  isAbandoned,
  isBehindUnsent,
  isClaimable,
  isClaimOf,
  type MailRow,
} from "#app/server/db/mails.ts";
import { mails } from "#app/server/db/schema/mail.ts";

/** How an attempt to send a mail ended. */
export type AttemptEnd = Pick<
  MailRow,
  "status" | "sentAt" | "error" | "nextAttemptAt" | "attempts" | "unanswered"
>;

/**
 * The statement that records how attempts ended; nothing happens to a mail whose claim has passed to
 * another sender.
 */
export function endAttempts(ends: readonly { claim: MailRow; end: AttemptEnd }[]): SQL {
  const rows = ends.map(({ claim: { slug, attempts, claimedAt }, end }) => {
    return { slug, claim: attempts, claimedAt, ...end };
  });
  return sql`
    UPDATE mails SET status = ended.status, sent_at = ended.sent_at,
      error = ended.error,
      next_attempt_at = ended.next_attempt_at, attempts = ended.attempts,
      unanswered = ended.unanswered
    FROM (
      SELECT value ->> '$.slug' AS slug, value ->> '$.claim' AS claim,
        value ->> '$.claimedAt' AS claimed_at, value ->> '$.status' AS status,
        value ->> '$.sentAt' AS sent_at,
        value ->> '$.error' AS error, value ->> '$.nextAttemptAt' AS next_attempt_at,
        value ->> '$.attempts' AS attempts, value ->> '$.unanswered' AS unanswered
      FROM json_each(${JSON.stringify(rows)})
    ) AS ended
    WHERE ${isClaimOf("ended")}
  `;
}

/**
 * Gives up on a mail that could leave now and that nobody sends; never on one whose transport
 * pauses. Returns whether it is in no sender's hands after that.
 */
export async function giveUpMail(
  db: Database,
  slug: string,
  { error, transport, now }: { error: string; transport: MailTransport; now: Instant },
): Promise<boolean> {
  const isLost = sql`${isClaimable(now)} AND NOT ${isBehindUnsent} AND NOT ${isPaused(transport)}`;
  await db
    .update(mails)
    .set({ status: "failed", error })
    .where(and(eq(mails.slug, slug), isLost));
  return (await findMail(db, slug))?.status !== "sending";
}

/**
 * Gives up on mails whose senders all ended without a word, and on those that have waited for as
 * long as any is tried for a transport that pauses for as long.
 */
export async function giveUpExhaustedMails(
  db: Database,
  { transport, now }: { transport: MailTransport; now: Instant },
): Promise<void> {
  const isVanished = sql`(mails.unanswered >= ${mostUnanswered} AND ${isAbandoned(now)})`;
  const isTooLate = sql`(
    mails.status = 'queued' AND mails.due_at <= ${now - longestTry} AND EXISTS (
      SELECT 1 FROM mail_pauses AS pause
      WHERE pause.transport = ${transport} AND pause.since <= ${now - longestTry}
    )
  )`;
  await db
    .update(mails)
    .set({
      status: "failed",
      error: sql`CASE WHEN ${isVanished} THEN 'no answer' ELSE 'too late' END`,
    })
    .where(
      and(
        // The first condition is the index's own: without it every mail ever sent would be read.
        sql`${mails.status} IN ('queued', 'sending')`,
        sql`(${isVanished} OR ${isTooLate})`,
      ),
    );
}

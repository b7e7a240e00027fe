import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { MailTransport } from "#app/domain/mail/mail.ts";
import { type MailFault, pauseLength } from "#app/domain/mail/mail-fault.ts";
import { mailLease } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { mailPauses } from "#app/server/db/schema/mail.ts";

export type MailPause = typeof mailPauses.$inferSelect;

/** A pause that is over, taken by one sender alone: `until` is when another may take it. */
export type MailProbe = Pick<MailPause, "until" | "failures">;

/** The pause of a transport, as a query: at most one row. */
export function listPauses(db: Database, transport: MailTransport) {
  return db.select().from(mailPauses).where(eq(mailPauses.transport, transport));
}

/** The pause of a transport, with how many mails are due and wait for its end. At most one row. */
export function listWaitedFor(db: Database, transport: MailTransport, now: Instant) {
  const isDue = sql`mails.status IN ('queued', 'sending') AND mails.due_at <= ${now}`;
  return db
    .select({
      fault: mailPauses.fault,
      since: mailPauses.since,
      until: mailPauses.until,
      waiting: sql<number>`(SELECT count(*) FROM mails WHERE ${isDue})`.as("waiting"),
    })
    .from(mailPauses)
    .where(eq(mailPauses.transport, transport));
}

/** The transport pauses, and `probe` is not who may try it. */
export function isPaused(transport: MailTransport, probe: MailProbe | null = null): SQL {
  return sql`EXISTS (
    SELECT 1 FROM mail_pauses AS pause
    WHERE pause.transport = ${transport} AND pause.until <> ${probe?.until ?? -1}
  )`;
}

/** Takes the one probe of a pause that is over; `undefined` where it is not, or another has taken it. */
export async function takeProbe(
  db: Database,
  transport: MailTransport,
  now: Instant,
): Promise<MailProbe | undefined> {
  const [probe] = await db
    .update(mailPauses)
    .set({ until: now + mailLease })
    .where(and(eq(mailPauses.transport, transport), lte(mailPauses.until, now)))
    .returning();
  return probe;
}

/** Gives back a probe for which there was no mail: the next mail is one. */
export async function giveBackProbe(
  db: Database,
  transport: MailTransport,
  { until }: MailProbe,
  now: Instant,
): Promise<void> {
  await db
    .update(mailPauses)
    .set({ until: now })
    .where(and(eq(mailPauses.transport, transport), eq(mailPauses.until, until)));
}

/** When the pause ends that begins or goes on with a failure at `now`. */
export function pauseUntil(probe: MailProbe | null, now: Instant): Instant {
  return now + pauseLength((probe?.failures ?? 0) + 1);
}

/**
 * The statement that makes a transport pause, or go on to when its probe has failed. One that
 * pauses already goes on as it is, however many mails fail beside each other.
 */
export function pauseTransport(
  transport: MailTransport,
  { fault, probe, now }: { fault: MailFault; probe: MailProbe | null; now: Instant },
): SQL {
  const until = pauseUntil(probe, now);
  return sql`
    INSERT INTO mail_pauses (transport, fault, since, until, failures)
    VALUES (${transport}, ${fault}, ${now}, ${until}, 1)
    ON CONFLICT (transport) DO UPDATE
    SET fault = excluded.fault, until = excluded.until, failures = mail_pauses.failures + 1
    WHERE mail_pauses.until = ${probe?.until ?? -1}
  `;
}

/** The statement that ends a pause whose probe has found the transport mended. */
export function endPause(transport: MailTransport, { until }: MailProbe): SQL {
  return sql`DELETE FROM mail_pauses WHERE transport = ${transport} AND until = ${until}`;
}

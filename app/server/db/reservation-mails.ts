import { count, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservation.ts";
import type { Database } from "#app/server/db/client.ts";
import { mails } from "#app/server/db/schema.ts";

/** The mails about a reservation with their state; found by the code that their slugs begin with. */
export function listReservationMails(db: Database, code: ReservationCode) {
  return db
    .select({
      slug: mails.slug,
      kind: mails.kind,
      status: mails.status,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(sql`${mails.slug} BETWEEN ${`${code}-`} AND ${`${code}.`}`)
    .orderBy(mails.version, mails.kind);
}

/** How many mails have failed for good. */
export function countFailedMails(db: Database) {
  return db.select({ failed: count() }).from(mails).where(sql`${mails.status} = 'failed'`);
}

import { count, desc, eq, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservation.ts";
import type { Database } from "#app/server/db/client.ts";
import { mails, reservations } from "#app/server/db/schema.ts";

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

/** Failed for good, and about someone who can still be told: an erased person has no name to call. */
const hasFailed = sql`${mails.status} = 'failed' AND ${mails.error} IS NOT 'erased'`;

/** How many mails have failed for good. */
export function countFailedMails(db: Database) {
  return db.select({ failed: count() }).from(mails).where(hasFailed);
}

/** The mails that have failed for good, the latest first, each with whom it is about. */
export function listFailedMails(db: Database, limit: number) {
  return db
    .select({
      kind: mails.kind,
      slug: reservations.slug,
      date: reservations.date,
      service: reservations.service,
      firstName: reservations.firstName,
      lastName: reservations.lastName,
      phone: reservations.phone,
    })
    .from(mails)
    .innerJoin(reservations, eq(reservations.code, mails.code))
    .where(hasFailed)
    .orderBy(desc(mails.createdAt))
    .limit(limit);
}

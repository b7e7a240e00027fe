import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { isAboutReservation, isFollowedBy } from "#app/server/db/mail-reader.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { userName } from "#app/server/db/user-name.ts";

/** The mails about a reservation with their state; found by the code that their slugs begin with. */
export function listReservationMails(db: Database, code: ReservationCode) {
  return db
    .select({
      slug: mails.slug,
      kind: mails.kind,
      sequence: mails.sequence,
      status: mails.status,
      error: mails.error,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      settledAt: mails.settledAt,
      settledByName: userName.as("settled_by_name"),
    })
    .from(mails)
    .leftJoin(users, eq(users.id, mails.settledBy))
    .where(isAboutReservation(code, "mails"))
    .orderBy(mails.sequence, mails.kind);
}

/** A mail about a reservation, or `undefined` where it has no such mail. */
export function findReservationMail(db: Database, code: ReservationCode, slug: string) {
  const isIts = and(eq(mails.subjectKind, "reservation"), sql`${mails.subject} = ${code}`);
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.slug, slug), isIts))
    .get();
}

/** A mail about a reservation that is held; mails to the restaurant never are. At most one row. */
export function findHeldDinerMail(db: Database, code: ReservationCode) {
  return db
    .select({ slug: mails.slug })
    .from(mails)
    .where(and(isAboutReservation(code, "mails"), eq(mails.status, "held")))
    .limit(1);
}

/** Failed for good, and about someone who can still be told: an erased person has no name to call. */
const hasFailed = sql`${mails.status} = 'failed' AND ${mails.error} IS NOT 'erased'`;
const isHeld = sql`${mails.status} = 'held'`;

/** How many mails have failed for good. */
export function countFailedMails(db: Database) {
  return db.select({ failed: count() }).from(mails).where(hasFailed);
}

/** How many mails are held. */
export function countHeldMails(db: Database) {
  return db.select({ held: count() }).from(mails).where(isHeld);
}

function listNamed(db: Database, which: SQL, latest: SQLiteColumn, limit: number) {
  return db
    .select({
      kind: mails.kind,
      // In a batch D1 tells columns apart by their names alone.
      mail: sql<string>`${mails.slug}`.as("mail"),
      slug: reservations.slug,
      date: reservations.date,
      service: reservations.service,
      firstName: reservations.firstName,
      lastName: reservations.lastName,
      phone: reservations.phone,
    })
    .from(mails)
    .innerJoin(
      reservations,
      and(eq(mails.subjectKind, "reservation"), sql`${reservations.code} = ${mails.subject}`),
    )
    .where(which)
    .orderBy(desc(latest))
    .limit(limit);
}

/** The mails that have failed for good, the latest first, each with whom it is about. */
export function listFailedMails(db: Database, limit: number) {
  return listNamed(db, hasFailed, mails.createdAt, limit);
}

/** Of the same failed mails those that a later one to the same reader has followed. */
export function listFollowedMails(db: Database, limit: number) {
  const latest = db
    .select({ slug: mails.slug })
    .from(mails)
    .where(hasFailed)
    .orderBy(desc(mails.createdAt))
    .limit(limit);
  return db
    .select({ slug: mails.slug })
    .from(mails)
    .where(and(inArray(mails.slug, latest), isFollowedBy(sql`'queued', 'sending', 'sent'`)));
}

/** The mails that are held, the latest first, each with whom it is about. */
export function listHeldMails(db: Database, limit: number) {
  return listNamed(db, isHeld, mails.claimedAt, limit);
}

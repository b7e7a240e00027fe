import { isForRestaurant, type MailKind } from "#app/domain/mail/mail.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { mails } from "#app/server/db/schema/mail.ts";

/** By whom a mail is owed, since when, and when it is due. */
type OutboxEntry = { restaurant: Restaurant; at: Instant; dueAt: Instant };

/** The outbox rows for a change of a reservation; none for a diner who left no address. */
export function outboxRows(
  kinds: readonly MailKind[],
  row: ReservationRow,
  { restaurant, at, dueAt }: OutboxEntry,
): (typeof mails.$inferInsert)[] {
  return kinds.flatMap((kind) => {
    const toRestaurant = isForRestaurant(kind);
    const recipient = toRestaurant ? restaurant.email : row.email;
    if (recipient === null) return [];
    return {
      slug: `${row.code}-${row.version}-${kind}`,
      kind,
      code: row.code,
      version: row.version,
      recipient,
      locale: toRestaurant ? restaurant.locale : row.locale,
      status: "queued" as const,
      createdAt: at,
      dueAt,
      attempts: 0,
    };
  });
}

/**
 * The outbox row that tells whose table stands that another was asked for with her contacts: one a
 * reservation and day of the restaurant. None for who left no address.
 */
export function alreadyBookedMail(
  row: ReservationRow,
  restaurant: Restaurant,
  today: CalendarDate,
  at: Instant,
): (typeof mails.$inferInsert)[] {
  return outboxRows(["already-booked"], row, { restaurant, at, dueAt: at }).map((mail) => ({
    ...mail,
    slug: `${row.code}-already-booked-${today}`,
  }));
}

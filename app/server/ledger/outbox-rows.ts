import { isForRestaurant, type MailKind } from "#app/domain/mail/mail.ts";
import type {
  DinerParams,
  MailedEvent,
  RestaurantParams,
} from "#app/domain/reservations/mail-params.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";

/** By whom a mail is owed, since when, and when it is due. */
type OutboxEntry = {
  restaurant: Pick<Restaurant, "email" | "locale">;
  at: Instant;
  dueAt: Instant;
};

/** What a mail to the restaurant, or to the diner, says of a change: no more than its reader is told. */
function paramsOf(
  toRestaurant: boolean,
  row: ReservationRow,
  { actor, before, after, requestedChange, reason }: MailedEvent,
): DinerParams | RestaurantParams {
  const { firstName, lastName, email, phone, note, dietaryNote } = row;
  const { slug, linkVersion, lateMinutes } = row;
  const event = { actor, before, after, requestedChange, reason };
  if (!toRestaurant) return { event, person: { firstName, lastName }, linkVersion };
  return {
    event,
    person: { firstName, lastName, email, phone, note, dietaryNote },
    slug,
    lateMinutes,
  };
}

/** The outbox rows for a change of a reservation; none for a diner who left no address. */
export function outboxRows(
  kinds: readonly MailKind[],
  row: ReservationRow,
  event: MailedEvent,
  { restaurant, at, dueAt }: OutboxEntry,
): (typeof mails.$inferInsert)[] {
  return kinds.flatMap((kind) => {
    const toRestaurant = isForRestaurant(kind);
    const recipient = toRestaurant ? restaurant.email : row.email;
    if (recipient === null) return [];
    return {
      slug: `${row.code}-${row.version}-${kind}`,
      kind,
      subjectKind: "reservation" as const,
      subject: row.code,
      sequence: row.version,
      params: paramsOf(toRestaurant, row, event),
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
  const after = stateOf(row);
  const { requestedChange } = row;
  const event = { actor: "guest", before: null, after, requestedChange, reason: null } as const;
  return outboxRows(["already-booked"], row, event, { restaurant, at, dueAt: at }).map((mail) => ({
    ...mail,
    slug: `${row.code}-already-booked-${today}`,
  }));
}

import type { BookCommand } from "#app/domain/reservations/commands.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";

/**
 * A table that a diner asks for; `key` is that of her form. A second one of the same contact is taken
 * only `again`; `own` are the reservations that she has proved to have made.
 */
export type Booking = ServiceDayKey &
  Pick<BookCommand, "time" | "party" | "locale" | "key"> &
  Partial<Pick<BookCommand, "again" | "own">>;

/** The command that a booking is to the ledger of its day. */
export function bookCommand(booking: Booking, at: Instant): BookCommand {
  const { key, time, party, locale, again = false, own = [] } = booking;
  return {
    kind: "book",
    key,
    actor: { kind: "guest" },
    at,
    notify: true,
    time,
    party,
    locale,
    again,
    own,
  };
}

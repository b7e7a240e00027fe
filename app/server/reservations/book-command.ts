import type { ClockTime } from "#app/domain/clock-time.ts";
import type { BookCommand } from "#app/domain/ledger-command.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { DayName } from "#app/server/reservations/ledger-facts.ts";

/** A table that a diner asks for; `key` is that of her form. */
export type Booking = DayName & { time: ClockTime; party: Party; locale: Locale; key: string };

/** The command that a booking is to the ledger of its day. */
export function bookCommand({ key, time, party, locale }: Booking, at: Instant): BookCommand {
  return { kind: "book", key, actor: { kind: "guest" }, at, time, party, locale };
}

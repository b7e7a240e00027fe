import { slotRefusal } from "#app/domain/booking-rules.ts";
import type { Outcome } from "#app/domain/ledger-command.ts";
import type { Platform } from "#app/server/context.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { type Booking, bookCommand } from "#app/server/reservations/book-command.ts";
import { giveToLedger } from "#app/server/reservations/ledger.ts";
import { storedOutcome } from "#app/server/reservations/stored-outcome.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readHouse, rememberedHouse } from "#app/server/schedule/remembered-house.ts";

type BookDeps = Pick<Platform, "env" | "db" | "now">;

function refusalByHouse(house: House, booking: Booking, now: number) {
  if (!house.services.some((service) => service.slug === booking.service)) return "closed";
  const day = serviceDayFrom(house, [], booking.date, booking.service);
  const { options, zone } = house.restaurant;
  return slotRefusal(day, booking.time, { options, zone, now });
}

/**
 * Books a table for a diner: confirmed, waiting or refused, as the ledger decides; a second one of
 * the same contact only `again`. What the house itself rules out (closed, past, unknown) is refused
 * before a ledger is touched.
 */
export async function bookTable(booking: Booking, deps: BookDeps): Promise<Outcome<"book">> {
  const { env, db, now } = deps;
  const { date, service } = booking;
  const range = { from: date, to: date };
  if (refusalByHouse(await rememberedHouse(db, range), booking, now)) {
    const reason = refusalByHouse(await readHouse(db, range), booking, now);
    // A key that was taken is answered again, even when the hour has passed since.
    if (reason) return (await storedOutcome(booking, deps)) ?? { ok: false, reason };
  }
  return giveToLedger(env, { date, service }, bookCommand(booking, now));
}

import { slotRefusal } from "#app/domain/reservations/booking-policy.ts";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import type { Platform } from "#app/server/platform.ts";
import { type Booking, bookCommand } from "#app/server/reservations/book-command.ts";
import { storedOutcome } from "#app/server/reservations/stored-outcome.ts";
import { readConfig, rememberedConfig } from "#app/server/schedule/remembered-config.ts";

type BookDeps = Pick<Platform, "env" | "db" | "now">;

function refusalByConfig(config: RestaurantConfig, booking: Booking, now: number) {
  if (!config.services.some((service) => service.slug === booking.service)) return "closed";
  const day = serviceDayFrom(config, [], booking.date, booking.service);
  const { options, zone } = config.restaurant;
  // The covers may be set by hand for the day, which its ledger knows.
  const { opening } = day;
  const offered = opening.kind === "open" ? { ...opening, capacity: "unset" as const } : opening;
  return slotRefusal({ ...day, opening: offered }, booking.time, { options, zone, now });
}

/**
 * Books a table for a diner: confirmed, waiting or refused, as the ledger decides; a second one of
 * the same contact only `again`. What the restaurant itself rules out (closed, past, unknown) is refused
 * before a ledger is touched.
 */
export async function bookTable(booking: Booking, deps: BookDeps): Promise<Outcome<"book">> {
  const { env, db, now } = deps;
  const { date, service } = booking;
  const range = { from: date, to: date };
  if (refusalByConfig(await rememberedConfig(db, range), booking, now)) {
    const reason = refusalByConfig(await readConfig(db, range), booking, now);
    // A key that was taken is answered again, even when the hour has passed since.
    if (reason) return (await storedOutcome(booking, deps)) ?? { ok: false, reason };
  }
  return giveToLedger(env, { date, service }, bookCommand(booking, now));
}

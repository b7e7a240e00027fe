import { slotRefusal } from "#app/domain/booking-rules.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { CommandOutcome } from "#app/domain/ledger-command.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type { Platform } from "#app/server/context.ts";
import { isCommandTaken } from "#app/server/db/commands.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { giveToLedger } from "#app/server/reservations/ledger.ts";
import type { DayName } from "#app/server/reservations/ledger-facts.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readHouse, rememberedHouse } from "#app/server/schedule/remembered-house.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

type Booking = DayName & { time: ClockTime; party: Party; locale: Locale; key: string };
type BookDeps = Pick<Platform, "env" | "db" | "now">;

function refusalByHouse(house: House, booking: Booking, now: number) {
  if (!house.services.some((service) => service.slug === booking.service)) return "closed";
  const day = serviceDayFrom(house, [], booking.date, booking.service);
  const { options, zone } = house.restaurant;
  return slotRefusal(day, booking.time, { options, zone, now });
}

/** The party with its number as it is stored, read in the restaurant's country. */
function withStoredPhone(party: Party, { restaurant }: House): Party {
  const { phone } = party;
  return phone === null
    ? party
    : { ...party, phone: storedPhone(phone, restaurantCountry(restaurant)) };
}

/**
 * Books a table for a diner: confirmed, waiting or refused, as the ledger decides. What the house
 * itself rules out (closed, past, unknown) is refused before a ledger is touched.
 */
export async function bookTable(booking: Booking, deps: BookDeps): Promise<CommandOutcome> {
  const { env, db, now } = deps;
  const { date, service, time, party, locale, key } = booking;
  const range = { from: date, to: date };
  const house = await rememberedHouse(db, range);
  if (refusalByHouse(house, booking, now)) {
    const reason = refusalByHouse(await readHouse(db, range), booking, now);
    // A key that was taken is answered again by its ledger, even when the hour has passed since.
    if (reason && !(await isCommandTaken(db, key))) return { ok: false, reason };
  }
  return giveToLedger(
    env,
    { date, service },
    {
      kind: "book",
      key,
      actor: { kind: "guest" },
      at: now,
      time,
      party: withStoredPhone(party, house),
      locale,
    },
  );
}

import type { Platform } from "#app/server/platform.ts";
import type { Booking } from "#app/server/reservations/book-command.ts";
import { rememberedConfig } from "#app/server/schedule/remembered-config.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

/** A booking with its telephone number as it is stored, read in the restaurant's country. */
export async function withStoredPhone(
  booking: Booking,
  { db }: Pick<Platform, "db">,
): Promise<Booking> {
  const { party, date } = booking;
  if (party.phone === null) return booking;
  const { restaurant } = await rememberedConfig(db, { from: date, to: date });
  const phone = storedPhone(party.phone, restaurantCountry(restaurant));
  return { ...booking, party: { ...party, phone } };
}

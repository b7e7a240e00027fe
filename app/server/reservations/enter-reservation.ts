import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { type Place, presentPlace } from "#app/domain/reservations/entry-places.ts";
import { refusal } from "#app/domain/result.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import type { Platform } from "#app/server/platform.ts";
import { listedDay } from "#app/server/reservation-views/list-days.ts";
import { standingOfPlace } from "#app/server/reservations/standing-of-place.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

/** What staff enters. Where and when is `null` for now, which a walk-in may leave open. */
export type Entry = Pick<
  CommandOf<"enter">,
  "party" | "houseNote" | "source" | "ifFull" | "notify" | "key" | "actor"
> & { date: CalendarDate | null; service: ServiceSlug | null; time: ClockTime | null };

/** Where an entry leads: what it leaves open is where who stands at the door sits down. */
function placeOf({ date, service, time }: Entry, config: RestaurantConfig, now: number) {
  if (date && service && time) return { date, service, time };
  const present = localMoment(now, config.restaurant.zone);
  if (date && date !== present.date) return null;
  const { services } = listedDay(config, [], present.date);
  const place = presentPlace(services, present, service);
  return place && { ...place, time: time ?? place.time };
}

function withStoredPhone(party: Entry["party"], { restaurant }: RestaurantConfig) {
  if (party.phone === null) return party;
  return { ...party, phone: storedPhone(party.phone, restaurantCountry(restaurant)) };
}

type Entered = Place & { slug: string };

/**
 * Enters a reservation for staff: a call, or who stands at the door. Its mail is in the restaurant's
 * language. Refused as the ledger refuses, and before it where there is no such service or date.
 */
export async function enterReservation(
  entry: Entry,
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<{ ok: true; entered: Entered } | Extract<Outcome<"enter">, { ok: false }>> {
  const { date, service, time, ...asked } = entry;
  const near = { from: addDays(utcDate(now), -1), to: addDays(utcDate(now), 1) };
  const config = await readConfig(db, date ? { from: date, to: date } : near);
  const place = placeOf(entry, config, now);
  if (place === null) return refusal("closed");
  const standing = standingOfPlace(config, place, now);
  if (standing !== null) return refusal(standing);
  const outcome = await giveToLedger(env, place, {
    ...asked,
    kind: "enter",
    party: withStoredPhone(entry.party, config),
    time: place.time,
    locale: config.restaurant.locale,
    at: now,
  });
  if (!outcome.ok) return outcome;
  const slug = reservationSlug(entry.party, outcome.result.code);
  return { ok: true, entered: { ...place, slug } };
}

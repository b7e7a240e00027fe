import {
  bookableFrom,
  type DayOffer,
  type ServiceOffer,
} from "#app/domain/availability/day-offer.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { addDays, type CalendarDate, datesBetween } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { readAvailabilityInputs } from "#app/server/availability/availability-inputs.ts";
import {
  calendarOf,
  isWithinReach,
  notBeforeYesterday,
  standingOn,
} from "#app/server/availability/booking-window.ts";
import { dayOffer, serviceOffers } from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/platform.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

const nearbyDays = 3;

export type DateView = {
  restaurant: RestaurantCard;
  date: CalendarDate;
  /** Where the date stands on the restaurant's calendar. */
  when: "past" | "bookable" | "too-far";
  horizonDays: number;
  /** From when a date past the horizon may be booked; `null` for one that is closed, or no such. */
  opensOn: CalendarDate | null;
  partyMax: number;
  services: ServiceOffer[];
  /** The days around, the date among them; those of the past left out. */
  nearby: DayOffer[];
};

/**
 * A date as a party of `covers` sees it: its services with their slots, and the days around. A date
 * of the past or past the horizon has neither. One round trip to D1.
 */
export async function showDate(
  { date, covers }: { date: CalendarDate; covers: number },
  deps: Pick<Platform, "db" | "now">,
): Promise<DateView> {
  const { now } = deps;
  const centre = isWithinReach(date, now) ? date : utcDate(now);
  const from = notBeforeYesterday(addDays(centre, -nearbyDays), now);
  const to = addDays(centre, nearbyDays);
  const inputs = await readAvailabilityInputs({ from, to, covers }, deps);
  const { config } = inputs;
  const { restaurant } = config;
  const { horizonDays, partyMax } = restaurant.options;
  const calendar = calendarOf(config, now);
  const { today, last } = calendar;
  const when = standingOn(calendar, date);
  return {
    restaurant: restaurantCard(restaurant),
    date,
    when,
    horizonDays,
    opensOn:
      when === "too-far" && dayOffer(date, inputs).state === "not-yet"
        ? bookableFrom(date, horizonDays)
        : null,
    partyMax,
    services: when === "bookable" ? serviceOffers(date, inputs) : [],
    nearby: datesBetween(from, to)
      .filter((day) => when === "bookable" && day >= today && day <= last)
      .map((day) => dayOffer(day, inputs)),
  };
}

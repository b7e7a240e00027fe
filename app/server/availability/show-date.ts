import { addDays, type CalendarDate, datesBetween } from "#app/domain/calendar-date.ts";
import { bookableFrom, type DayOffer, type ServiceOffer } from "#app/domain/day-offer.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { worldDate } from "#app/domain/world-date.ts";
import {
  calendarOf,
  isWithinReach,
  notBeforeYesterday,
  standingOn,
} from "#app/server/availability/reach.ts";
import { readJudgement } from "#app/server/availability/read-judgement.ts";
import { dayOffer, serviceOffers } from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/context.ts";
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
  const centre = isWithinReach(date, now) ? date : worldDate(now);
  const from = notBeforeYesterday(addDays(centre, -nearbyDays), now);
  const to = addDays(centre, nearbyDays);
  const judgement = await readJudgement({ from, to, covers }, deps);
  const { house } = judgement;
  const { restaurant } = house;
  const { horizonDays, partyMax } = restaurant.options;
  const calendar = calendarOf(house, now);
  const { today, last } = calendar;
  const when = standingOn(calendar, date);
  return {
    restaurant: restaurantCard(restaurant),
    date,
    when,
    horizonDays,
    opensOn:
      when === "too-far" && dayOffer(date, judgement).state === "not-yet"
        ? bookableFrom(date, horizonDays)
        : null,
    partyMax,
    services: when === "bookable" ? serviceOffers(date, judgement) : [],
    nearby: datesBetween(from, to)
      .filter((day) => when === "bookable" && day >= today && day <= last)
      .map((day) => dayOffer(day, judgement)),
  };
}

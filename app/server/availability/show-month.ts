import type { DayOffer } from "#app/domain/availability/day-offer.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  calendarDate,
  datesOfMonth,
  monthOf,
} from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { readAvailabilityInputs } from "#app/server/availability/availability-inputs.ts";
import { isWithinReach, notBeforeYesterday } from "#app/server/availability/booking-window.ts";
import { dayOffer } from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/platform.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

export type MonthView = {
  restaurant: RestaurantCard;
  today: CalendarDate;
  month: CalendarMonth;
  days: DayOffer[];
  /** The neighbours that may be shown; `null` before today and past the horizon. */
  previous: CalendarMonth | null;
  next: CalendarMonth | null;
  partyMax: number;
  horizonDays: number;
};

function lastDate(month: CalendarMonth): CalendarDate {
  return addDays(calendarDate(`${addMonths(month, 1)}-01`), -1);
}

function isShowable(month: CalendarMonth, now: number): boolean {
  const first = calendarDate(`${month}-01`);
  return isWithinReach(first, now) || month === monthOf(utcDate(now));
}

/**
 * A month of the calendar for a party of `covers`; the present month when none is asked for, or one
 * in which nothing can be booked. Reads no figures of the past; one round trip to D1.
 */
export async function showMonth(
  input: { month: CalendarMonth | null; covers: number },
  deps: Pick<Platform, "db" | "now">,
): Promise<MonthView> {
  const { now } = deps;
  const asked = input.month !== null && isShowable(input.month, now) ? input.month : null;
  const yesterday = addDays(utcDate(now), -1);
  const from = asked ? notBeforeYesterday(calendarDate(`${asked}-01`), now) : yesterday;
  // Without a month asked for, the restaurant's clock may still show the last one, or the next.
  const to = lastDate(asked ?? monthOf(addDays(utcDate(now), 1)));
  const inputs = await readAvailabilityInputs({ from, to, covers: input.covers }, deps);
  const { restaurant } = inputs.config;
  const today = localMoment(now, restaurant.zone).date;
  const month = asked !== null && asked >= monthOf(today) ? asked : monthOf(today);
  const lastMonth = monthOf(addDays(today, restaurant.options.horizonDays));
  return {
    restaurant: restaurantCard(restaurant),
    today,
    month,
    days: datesOfMonth(month).map((date) => dayOffer(date, inputs)),
    previous: month > monthOf(today) ? addMonths(month, -1) : null,
    next: month < lastMonth ? addMonths(month, 1) : null,
    partyMax: restaurant.options.partyMax,
    horizonDays: restaurant.options.horizonDays,
  };
}

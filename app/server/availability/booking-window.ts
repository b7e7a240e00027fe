import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, type CalendarDate, daysBetween } from "#app/domain/time/calendar-date.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";

/** No horizon is longer, so that no date beyond it is worth a query. */
const longestHorizonDays = 731;

/** Whether a date may be bookable at all, whatever the restaurant's zone and options are. */
export function isWithinReach(date: CalendarDate, now: Instant): boolean {
  const distance = daysBetween(utcDate(now), date);
  return distance >= -1 && distance <= longestHorizonDays;
}

/** The later of a date and yesterday: figures of the past are of no use to who books. */
export function notBeforeYesterday(date: CalendarDate, now: Instant): CalendarDate {
  const yesterday = addDays(utcDate(now), -1);
  return date < yesterday ? yesterday : date;
}

/** The restaurant's calendar: from today to the last date that may be booked. */
export function calendarOf({ restaurant }: RestaurantConfig, now: Instant) {
  const today = localMoment(now, restaurant.zone).date;
  return { today, last: addDays(today, restaurant.options.horizonDays) };
}

/** Where a date stands on the restaurant's calendar. */
export function standingOn({ today, last }: ReturnType<typeof calendarOf>, date: CalendarDate) {
  if (date < today) return "past";
  return date > last ? "too-far" : "bookable";
}

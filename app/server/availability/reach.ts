import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from "#app/domain/calendar-date.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";

/** No horizon is longer, so that no date beyond it is worth a query. */
const longestHorizonDays = 731;

/** The date in UTC: a day off the restaurant's own at most, and known before its zone is read. */
export function roughToday(now: Instant): CalendarDate {
  return calendarDate(new Date(now).toISOString().slice(0, 10));
}

/** Whether a date may be bookable at all, whatever the restaurant's zone and options are. */
export function isWithinReach(date: CalendarDate, now: Instant): boolean {
  const distance = daysBetween(roughToday(now), date);
  return distance >= -1 && distance <= longestHorizonDays;
}

/** The later of a date and yesterday: figures of the past are of no use to who books. */
export function notBeforeYesterday(date: CalendarDate, now: Instant): CalendarDate {
  const yesterday = addDays(roughToday(now), -1);
  return date < yesterday ? yesterday : date;
}

import { type CalendarDate, dateInUtc } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

/** The date in UTC at an instant: the restaurant's own is at most one day before or after it. */
export function utcDate(now: Instant): CalendarDate {
  return dateInUtc(now);
}

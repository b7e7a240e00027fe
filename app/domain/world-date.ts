import { type CalendarDate, dateInUtc } from "#app/domain/calendar-date.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";

/** The date in UTC at an instant: the restaurant's own is at most one day before or after it. */
export function worldDate(now: Instant): CalendarDate {
  return dateInUtc(now);
}

import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, minutesOfDay } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";

type Expected = {
  date: CalendarDate;
  time: ClockTime;
  status: ReservationStatus;
  /** How late the party has said to be, in minutes. */
  lateMinutes: number | null;
};

/**
 * For how many minutes a confirmed party is awaited beyond its time, once that is `lateAfter` minutes
 * or more; `null` while it is not late. Who said to be late is late only beyond that. Of other days
 * than the present one nobody is late. Source: rules, "Vocabulary".
 */
export function minutesLate(
  { date, time, status, lateMinutes }: Expected,
  lateAfter: number,
  present: LocalMoment,
): number | null {
  if (status !== "confirmed" || date !== present.date) return null;
  const awaited = minutesOfDay(present.time) - minutesOfDay(time);
  return awaited >= lateAfter && awaited >= (lateMinutes ?? 0) ? awaited : null;
}

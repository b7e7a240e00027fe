import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { hours, instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

/**
 * How many minutes are left to answer a request: within the hours that the restaurant has promised, and
 * before its own hour; 0 once it is late.
 */
export function minutesToAnswer(
  { date, time, createdAt }: Pick<ReservationState, "date" | "time"> & { createdAt: number },
  { options, zone, now }: BookingPolicy,
): number {
  const promised = createdAt + hours(options.answerWithinHours);
  const end = Math.min(promised, instantOf(date, time, zone));
  return Math.max(0, Math.floor((end - now) / minutes(1)));
}

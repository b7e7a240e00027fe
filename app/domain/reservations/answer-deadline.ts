import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import type { BookingOptions } from "#app/domain/schedule/booking-options.ts";
import { hours, type Instant, instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

type Asked = Pick<ReservationState, "date" | "time"> & { createdAt: Instant };

/** What the time to answer a request depends on. */
export type AnswerRules = Pick<BookingPolicy, "zone"> & {
  options: Pick<BookingOptions, "answerWithinHours">;
};

/**
 * Until when a request may be answered: within the hours that the restaurant has promised, and before
 * its own time. Source: rules, "Capacity", options.
 */
export function answerDeadline(
  { date, time, createdAt }: Asked,
  { options, zone }: AnswerRules,
): Instant {
  const promised = createdAt + hours(options.answerWithinHours);
  return Math.min(promised, instantOf(date, time, zone));
}

/** How many minutes are left to answer a request; 0 once it is late. */
export function minutesToAnswer(asked: Asked, rules: BookingPolicy): number {
  return Math.max(0, Math.floor((answerDeadline(asked, rules) - rules.now) / minutes(1)));
}

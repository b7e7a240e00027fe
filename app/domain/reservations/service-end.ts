import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { type ClockTime, clockTimeSchema, minutesOfDay } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";

function lastArrival({ opening, figures }: ServiceDay): ClockTime | undefined {
  const offered = opening.kind === "open" ? opening.slots : [];
  const taken = Object.keys(figures.heldBySlot).map((time) => clockTimeSchema.parse(time));
  return [...offered, ...taken].sort().at(-1);
}

/**
 * Whether a service of a day is over: its day is past, or its last slot, of so many minutes, has
 * ended. Source: rules, "The end of a service".
 */
export function isServiceOver(day: ServiceDay, slotLength: number, present: LocalMoment): boolean {
  if (day.date !== present.date) return day.date < present.date;
  const last = lastArrival(day);
  return last !== undefined && minutesOfDay(present.time) >= minutesOfDay(last) + slotLength;
}

/** Whether it is not known of a party, once its service is over, that it came or did not. */
export function isUnsettled(status: ReservationStatus): boolean {
  return status === "confirmed";
}

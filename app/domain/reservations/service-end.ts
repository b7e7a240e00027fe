import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { type ClockTime, clockTimeSchema, minutesOfDay } from "#app/domain/time/clock-time.ts";
import {
  type Instant,
  type LocalMoment,
  localMoment,
  type TimeZone,
} from "#app/domain/time/restaurant-clock.ts";

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

/** How a service ended: whether it is over, for how many parties that is open, who finished it. */
export type ServiceEnd = {
  isOver: boolean;
  unsettled: number;
  /** When it was finished, on the restaurant's clock, and by whom; `null` while a party is open. */
  finished: { at: LocalMoment; by: string | null } | null;
};

/** How a service of a day ended, by who stands in it and by when it was finished, if it was. */
export function serviceEnd(
  day: ServiceDay,
  parties: readonly { status: ReservationStatus }[],
  row: { finishedAt: Instant | null; finishedBy: string | null } | undefined,
  { zone, slotLength, present }: { zone: TimeZone; slotLength: number; present: LocalMoment },
): ServiceEnd {
  const unsettled = parties.filter(({ status }) => isUnsettled(status)).length;
  const at = row?.finishedAt ?? null;
  // Who is awaited again opens it again.
  const isFinished = at !== null && unsettled === 0;
  return {
    isOver: isServiceOver(day, slotLength, present),
    unsettled,
    finished: isFinished ? { at: localMoment(at, zone), by: row?.finishedBy ?? null } : null,
  };
}

import type { PendingReason } from "#app/domain/reservations/reservation.ts";
import {
  capacityOf,
  heldAtSlot,
  type ServiceDay,
  slotLimitAt,
} from "#app/domain/reservations/service-day.ts";
import type { BookingOptions } from "#app/domain/schedule/booking-options.ts";
import { coversOver } from "#app/domain/schedule/capacity.ts";
import { daysBetween } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import {
  type Instant,
  instantOf,
  localMoment,
  minutes,
  type TimeZone,
} from "#app/domain/time/restaurant-clock.ts";

/**
 * Why a reservation that is asked for cannot be taken. `full` means the waiting list as well;
 * `pending-full`, that as much waits for an answer as may.
 */
export const bookingRefusals = [
  "closed",
  "not-online",
  "past",
  "too-late",
  "too-far",
  "unknown-slot",
  "party-too-large",
  "full",
  "pending-full",
] as const;
export type BookingRefusal = (typeof bookingRefusals)[number];

/** The refusals that hold only until something is answered or cancelled. */
type RoomRefusal = "full" | "pending-full";

/** Whether a booking is refused for want of room alone, and not ruled out at once. */
export function isWantOfRoom(reason: BookingRefusal): reason is RoomRefusal {
  return reason === "full" || reason === "pending-full";
}

export type BookingDecision =
  | { outcome: "confirmed" }
  | { outcome: "pending"; why: PendingReason }
  | { outcome: "refused"; reason: BookingRefusal };

/** The rules that apply now: the restaurant's options and zone, and the present instant. */
export type BookingPolicy = { options: BookingOptions; zone: TimeZone; now: Instant };

/** Why a slot cannot be asked for by anyone now, whatever room there is; `null` when it can. */
export function slotRefusal(
  day: ServiceDay,
  time: ClockTime,
  { options, zone, now }: BookingPolicy,
): Exclude<BookingRefusal, RoomRefusal | "party-too-large"> | null {
  const today = localMoment(now, zone).date;
  if (day.date < today) return "past";
  if (day.opening.kind === "closed") return "closed";
  if (!day.opening.slots.includes(time)) return "unknown-slot";
  if (day.opening.capacity === 0) return "not-online";
  const arrival = instantOf(day.date, time, zone);
  if (arrival <= now) return "past";
  if (arrival - now < minutes(options.noticeMinutes)) return "too-late";
  if (daysBetween(today, day.date) > options.horizonDays) return "too-far";
  return null;
}

/** By how many covers a party would exceed the service or its slot; 0 when it fits both. */
export function excessCovers(day: ServiceDay, time: ClockTime, covers: number): number {
  const overService = coversOver(capacityOf(day.opening), day.figures.held, covers);
  const limit = slotLimitAt(day.opening, time);
  const overSlot = coversOver(limit ?? "unset", heldAtSlot(day, time), covers);
  return Math.max(overService, overSlot);
}

/** A request that waits, unless more covers would wait in the service than may. */
function pendingFor(
  day: ServiceDay,
  covers: number,
  why: PendingReason,
  { pendingCoversMax }: BookingOptions,
): BookingDecision {
  return day.figures.pending + covers <= pendingCoversMax
    ? { outcome: "pending", why }
    : { outcome: "refused", reason: "pending-full" };
}

/**
 * What happens to a reservation that a diner asks for, in the order of the rules, "Capacity":
 * refused at once, then by hand, then confirmed, then waiting for room while the waiting list lasts.
 * All that waits in a service, by hand or for room, has one bound.
 */
export function decideBooking(
  day: ServiceDay,
  time: ClockTime,
  covers: number,
  rules: BookingPolicy,
): BookingDecision {
  const reason = slotRefusal(day, time, rules);
  if (reason) return { outcome: "refused", reason };
  const { options } = rules;
  if (covers > options.partyMax) return { outcome: "refused", reason: "party-too-large" };
  // A slot that staff has called full takes no request either, as a service without covers.
  if (slotLimitAt(day.opening, time) === 0) return { outcome: "refused", reason: "full" };
  const byHand =
    capacityOf(day.opening) === "unset" ||
    options.confirmation === "manual" ||
    covers > options.automaticPartyMax;
  if (byHand) return pendingFor(day, covers, "manual", options);
  if (excessCovers(day, time, covers) === 0) return { outcome: "confirmed" };
  if (day.figures.waiting + covers <= options.waitingCoversMax) {
    return pendingFor(day, covers, "capacity", options);
  }
  return { outcome: "refused", reason: "full" };
}

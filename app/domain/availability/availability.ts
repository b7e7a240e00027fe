import {
  type BookingPolicy,
  type BookingRefusal,
  decideBooking,
  isWantOfRoom,
} from "#app/domain/reservations/booking-policy.ts";
import { capacityOf, type ServiceDay } from "#app/domain/reservations/service-day.ts";
import { remainingCovers } from "#app/domain/schedule/capacity.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** What a diner may know of a slot: never a count. Source: rules, "Capacity". */
export const slotStates = ["available", "last", "request", "full", "closed"] as const;
export type SlotState = (typeof slotStates)[number];

/** `bookable`: the form may be sent for it; a full slot still is while one more may wait. */
export type SlotAvailability = { time: ClockTime; state: SlotState } & (
  | { bookable: true }
  | { bookable: false; refusal: BookingRefusal }
);

const lastTablesShare = 0.15;

function isNearlyFull(day: ServiceDay, covers: number): boolean {
  const capacity = capacityOf(day.opening);
  const remaining = remainingCovers(capacity, day.figures.held);
  if (capacity === "unset" || remaining === null) return false;
  return remaining - covers < capacity * lastTablesShare;
}

function slotAvailability(
  day: ServiceDay,
  time: ClockTime,
  covers: number,
  rules: BookingPolicy,
): SlotAvailability {
  const decision = decideBooking(day, time, covers, rules);
  if (decision.outcome === "confirmed") {
    return { time, state: isNearlyFull(day, covers) ? "last" : "available", bookable: true };
  }
  if (decision.outcome === "pending") {
    return { time, state: decision.why === "manual" ? "request" : "full", bookable: true };
  }
  const { reason: refusal } = decision;
  return { time, state: isWantOfRoom(refusal) ? "full" : "closed", bookable: false, refusal };
}

/** Each slot of a service of a day as a party of this size sees it; empty when it is closed. */
export function slotsForParty(
  day: ServiceDay,
  covers: number,
  rules: BookingPolicy,
): SlotAvailability[] {
  if (day.opening.kind === "closed") return [];
  return day.opening.slots.map((time) => slotAvailability(day, time, covers, rules));
}

/** What the calendar shows of a day: the best that any of its slots offers. */
export type DayState = "open" | "request" | "full" | "not-yet" | "closed";

/** The best state among the slots of a day; `not-yet` where it is only too far off. */
export function dayState(slots: readonly SlotAvailability[]): DayState {
  const states = new Set(slots.map((slot) => slot.state));
  if (states.has("available") || states.has("last")) return "open";
  if (states.has("request")) return "request";
  if (states.has("full")) return "full";
  const isTooFar = slots.some((slot) => !slot.bookable && slot.refusal === "too-far");
  return isTooFar ? "not-yet" : "closed";
}

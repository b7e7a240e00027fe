import {
  type SlotAvailability,
  type SlotState,
  slotsForParty,
} from "#app/domain/availability/availability.ts";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { decideGuestChange } from "#app/domain/reservations/decide-guest-change.ts";
import { holdsCovers, type ReservationState } from "#app/domain/reservations/reservation.ts";
import { type ServiceDay, withoutOwn } from "#app/domain/reservations/service-day.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** What choosing a time does: leaves the table as it is, moves it at once, or asks for it. */
export type ChangeMeaning = "keep" | "move" | "ask";

/** A time as the guest of a table sees it; `null` where she cannot choose it. */
export type ChangeSlot = { time: ClockTime; state: SlotState; meaning: ChangeMeaning | null };

/** The same time as who has no table yet would be told of it. */
export function asSlot({ time, state, meaning }: ChangeSlot): SlotAvailability {
  if (meaning !== null) return { time, state, bookable: true };
  return { time, state, bookable: false, refusal: state === "full" ? "full" : "closed" };
}

/** One service of a day to which a table may be moved; without slots it is closed. */
export type ChangeOffer = { service: Service; slots: ChangeSlot[]; closure: string | null };

function meaningOf(
  day: ServiceDay,
  time: ClockTime,
  covers: number,
  table: ReservationState,
  rules: BookingPolicy,
): ChangeMeaning | null {
  const { date, service } = day;
  const decision = decideGuestChange(day, { date, service, time, covers }, table, rules);
  if (!decision.ok) return null;
  const { isIdle, requestedChange, after } = decision.change;
  if (isIdle) return "keep";
  return requestedChange === null && holdsCovers(after.status) ? "move" : "ask";
}

function stateOf(state: SlotState, meaning: ChangeMeaning | null): SlotState {
  const hasRoom = state === "available" || state === "last";
  if (meaning === null) return hasRoom ? "closed" : state;
  return meaning === "ask" || hasRoom ? state : "available";
}

/**
 * Each slot of a service of a day as a party of this size sees it to which a table may be moved: its
 * own covers are counted out, and what the rules would decide is what is told.
 */
export function changeSlots(
  day: ServiceDay,
  covers: number,
  table: ReservationState,
  rules: BookingPolicy,
): ChangeSlot[] {
  return slotsForParty(withoutOwn(day, table), covers, rules).map(({ time, state }) => {
    const meaning = meaningOf(day, time, covers, table, rules);
    return { time, state: stateOf(state, meaning), meaning };
  });
}

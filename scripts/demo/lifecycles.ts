import type { Locale } from "#app/domain/locale.ts";
import type { ReservationState, StatusAction } from "#app/domain/reservations/reservation.ts";
import { type Instant, minutes } from "#app/domain/time/restaurant-clock.ts";
import type { Dice } from "./dice.ts";
import { noRoom, refusalOf } from "./notes.ts";

/** An action on a reservation: when, who, which; and what follows, or comes in its place when it is not taken. */
export type Step = {
  at: Instant;
  by: "guest" | "staff" | "system";
  action: StatusAction;
  force?: boolean;
  reason?: string | null;
  next?: Step[];
  otherwise?: Step[];
};

type Booked = { table: ReservationState; locale: Locale; bookedAt: Instant; arrival: Instant };

/** What becomes of a reservation once it is booked; the actions of the future are never run. */
export type Lifecycle = (booked: Booked) => Step[];

const lateFrom = minutes(180);

function cancellation(from: Instant, arrival: Instant, dice: Dice): Step[] {
  const isLate = dice.chance(0.2) || arrival - from < lateFrom * 2;
  const at = isLate
    ? arrival - minutes(dice.between(20, 170))
    : from + ((arrival - lateFrom - from) * dice.between(5, 95)) / 100;
  if (at <= from) return meal(arrival, dice);
  const by = dice.chance(0.85) ? "guest" : "staff";
  const isMistaken = !isLate && dice.chance(0.08);
  const restored: Step = {
    at: Math.round(at) + minutes(12),
    by: "staff",
    action: "restore",
    next: meal(arrival, dice),
  };
  return [{ at: Math.round(at), by, action: "cancel", next: isMistaken ? [restored] : [] }];
}

function meal(arrival: Instant, dice: Dice): Step[] {
  if (dice.chance(0.04)) return [{ at: arrival + minutes(40), by: "staff", action: "no-show" }];
  const seconds = dice.between(-300, 900);
  return [{ at: arrival + seconds * 1000, by: "staff", action: "arrive" }];
}

function afterTable(from: Instant, { arrival, locale }: Booked, dice: Dice): Step[] {
  if (dice.chance(0.09)) return cancellation(from, arrival, dice);
  const refusedAt = arrival - minutes(60 * dice.between(20, 30));
  if (refusedAt > from && dice.chance(0.012)) {
    return [{ at: refusedAt, by: "staff", action: "refuse", reason: refusalOf(locale, dice) }];
  }
  return meal(arrival, dice);
}

const answerHours: readonly (readonly [readonly [number, number], number])[] = [
  [[1, 6], 50],
  [[7, 20], 35],
  [[30, 80], 15],
];

function afterRequest(booked: Booked, dice: Dice): Step[] {
  const { bookedAt, arrival, locale, table } = booked;
  const [least, most] = dice.weighted(answerHours);
  const at = bookedAt + minutes(dice.between(least * 60, most * 60));
  const expired: Step = { at: arrival, by: "system", action: "expire" };
  if (at >= arrival || dice.chance(0.05)) return [expired];
  if (table.pendingReason === "capacity" && dice.chance(0.25)) {
    return [{ at, by: "guest", action: "cancel" }];
  }
  if (dice.chance(0.14)) {
    return [{ at, by: "staff", action: "refuse", reason: refusalOf(locale, dice) }];
  }
  const refused: Step = {
    at: at + minutes(4),
    by: "staff",
    action: "refuse",
    reason: noRoom[locale],
  };
  const next = afterTable(at, booked, dice);
  return [{ at, by: "staff", action: "accept", next, otherwise: [refused] }];
}

/** What becomes of most reservations: a meal; of some a cancellation, a refusal or nothing. */
export function usualLifecycle(dice: Dice): Lifecycle {
  return (booked) =>
    booked.table.status === "confirmed"
      ? afterTable(booked.bookedAt, booked, dice)
      : afterRequest(booked, dice);
}

/** Longer than from one slot to the next: while a service runs somebody is always awaited. */
const longDelay = minutes(55);

function delayed(step: Step, arrival: Instant): Step {
  const at = step.action === "arrive" ? arrival + longDelay : step.at;
  return { ...step, at, next: (step.next ?? []).map((next) => delayed(next, arrival)) };
}

/** As another lifecycle, but who comes keeps the restaurant waiting. */
export function arrivingLate(lifecycle: Lifecycle): Lifecycle {
  return (booked) => lifecycle(booked).map((step) => delayed(step, booked.arrival));
}

/** Nothing has happened to it yet. */
export function noLifecycle(): Step[] {
  return [];
}

import { z } from "zod";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

export const reservationStatuses = [
  "pending",
  "confirmed",
  "refused",
  "cancelled",
  "expired",
  "arrived",
  "no_show",
] as const;
export const reservationStatusSchema = z.enum(reservationStatuses);
export type ReservationStatus = z.infer<typeof reservationStatusSchema>;

/** Why a request waits: the restaurant answers by hand, or there is no room now. */
export const pendingReasonSchema = z.enum(["manual", "capacity"]);
export type PendingReason = z.infer<typeof pendingReasonSchema>;

/** Where a reservation comes from. */
export const reservationSourceSchema = z.enum(["online", "phone", "walk-in"]);
export type ReservationSource = z.infer<typeof reservationSourceSchema>;

/** The short code of a reservation, said on the telephone: no letter or digit that sounds like another. */
export const reservationCodeSchema = z
  .string()
  .regex(/^[23456789abcdefghjkmnpqrstuvwxyz]{6}$/)
  .brand<"ReservationCode">();
export type ReservationCode = z.infer<typeof reservationCodeSchema>;
export const reservationCodeLetters = "23456789abcdefghjkmnpqrstuvwxyz";

/** The part of a reservation that says what it takes from a service; it names nobody. */
export type ReservationState = {
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  status: ReservationStatus;
  pendingReason: PendingReason | null;
};

/** The table that a change leads to. */
export type Placement = Pick<ReservationState, "date" | "service" | "time" | "covers">;

/** What is known of a reservation beside its state. Source: rules, "Vocabulary". */
export type ReservationMarks = {
  /** How many of the party have come; `null` for all of those who arrived. */
  arrivedCovers: number | null;
  lateMinutes: number | null;
  lateSaidBy: "guest" | "staff" | null;
  isLateRead: boolean;
  isMistake: boolean;
};

/** Whether a reservation takes covers from the capacity. Source: rules, "Vocabulary". */
export function holdsCovers(status: ReservationStatus): boolean {
  return status === "confirmed" || status === "arrived";
}

/** Whether date, service, slot and size may still be changed, by a guest too. */
export function isChangeable(status: ReservationStatus): boolean {
  return status === "pending" || status === "confirmed";
}

/** How many of a party have come, where not all of them: the rest may arrive later. */
export function partlyArrived(arrived: number | null, covers: number): number | null {
  return arrived !== null && arrived < covers ? arrived : null;
}

/** Whether it is at the same time of the same service of a day. */
export function isSamePlace(one: Omit<Placement, "covers">, other: Placement): boolean {
  return one.date === other.date && one.service === other.service && one.time === other.time;
}

/** The actions that change the state of a reservation which exists already. */
export const statusActions = [
  "accept",
  "refuse",
  "cancel",
  "restore",
  "expire",
  "arrive",
  "no-show",
  "reinstate",
] as const;
export type StatusAction = (typeof statusActions)[number];

type Transition = { from: readonly ReservationStatus[]; to: ReservationStatus };

/**
 * The graph of states. Source: rules, "Transitions". `arrived` may arrive again: the rest of a party.
 */
export const transitions = {
  accept: { from: ["pending"], to: "confirmed" },
  refuse: { from: ["pending", "confirmed"], to: "refused" },
  cancel: { from: ["pending", "confirmed"], to: "cancelled" },
  restore: { from: ["refused", "cancelled", "expired"], to: "confirmed" },
  expire: { from: ["pending"], to: "expired" },
  arrive: { from: ["confirmed", "no_show", "arrived"], to: "arrived" },
  "no-show": { from: ["confirmed", "arrived"], to: "no_show" },
  reinstate: { from: ["arrived", "no_show"], to: "confirmed" },
} as const satisfies Record<StatusAction, Transition>;

/** Whether an action is open to a reservation in this state. */
export function allowsStatusAction(status: ReservationStatus, action: StatusAction): boolean {
  const transition: Transition = transitions[action];
  return transition.from.includes(status);
}

import { z } from "zod";
import {
  allowsStatusAction,
  holdsCovers,
  type ReservationStatus,
  transitions,
} from "#app/domain/reservations/reservation.ts";

/** The actions by which the restaurant answers a reservation and changes its mind. */
const answeringActions = ["accept", "refuse", "cancel", "restore"] as const;
export type AnsweringAction = (typeof answeringActions)[number];

/** All that staff does to a reservation by one button. */
const staffActions = [
  ...answeringActions,
  "arrive",
  "no-show",
  "reinstate",
  "mark-mistake",
] as const;
export const staffActionSchema = z.enum(staffActions);
export type StaffAction = z.infer<typeof staffActionSchema>;

/** The answers to what a guest has sent of a table that stands: a change, a lateness. */
const guestAnswers = ["accept-change", "refuse-change", "late-read"] as const;

/** What the forms of a reservation ask for: an action, or to take back what was done last. */
export const staffIntentSchema = z.enum([...staffActions, ...guestAnswers, "undo"]);
export type StaffIntent = z.infer<typeof staffIntentSchema>;

/** The answers that are open to a reservation in this state. */
export function answersTo(status: ReservationStatus): AnsweringAction[] {
  return answeringActions.filter((staffAction) => allowsStatusAction(status, staffAction));
}

/** Whether an action answers a reservation; the others are taken at the door. */
export function isAnswer(staffAction: StaffAction): boolean {
  return answeringActions.some((answer) => answer === staffAction);
}

/** Whether an action is open to a reservation in this state, as far as the state alone tells. */
export function allowsStaffAction(status: ReservationStatus, staffAction: StaffAction): boolean {
  return staffAction === "mark-mistake" || allowsStatusAction(status, staffAction);
}

/** The state that an action leads to. */
export function statusAfter(staffAction: StaffAction): ReservationStatus {
  return staffAction === "mark-mistake" ? "cancelled" : transitions[staffAction].to;
}

/** Covers that an action takes from what remains; negative when it gives them back. */
export function coversTaken(
  status: ReservationStatus,
  staffAction: StaffAction,
  covers: number,
): number {
  return (Number(holdsCovers(statusAfter(staffAction))) - Number(holdsCovers(status))) * covers;
}

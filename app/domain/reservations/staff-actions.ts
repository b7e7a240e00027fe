import { z } from "zod";
import {
  allowsStatusAction,
  holdsCovers,
  type ReservationStatus,
  transitions,
} from "#app/domain/reservations/reservation.ts";

/** The actions by which the restaurant answers a reservation and changes its mind. */
export const staffActions = ["accept", "refuse", "cancel", "restore"] as const;
export const staffActionSchema = z.enum(staffActions);
export type StaffAction = z.infer<typeof staffActionSchema>;

/** The answers to what a guest has sent of a table that stands: a change, a lateness. */
const guestAnswers = ["accept-change", "refuse-change", "late-read"] as const;

/** What the forms of a reservation ask for: an answer, or to take back what was done last. */
export const staffIntentSchema = z.enum([...staffActions, ...guestAnswers, "undo"]);
export type StaffIntent = z.infer<typeof staffIntentSchema>;

/** The answers that are open to a reservation in this state. */
export function staffActionsFor(status: ReservationStatus): StaffAction[] {
  return staffActions.filter((staffAction) => allowsStatusAction(status, staffAction));
}

/** Covers that an answer takes from what remains; negative when it gives them back. */
export function coversTaken(
  status: ReservationStatus,
  staffAction: StaffAction,
  covers: number,
): number {
  const after = transitions[staffAction].to;
  return (Number(holdsCovers(after)) - Number(holdsCovers(status))) * covers;
}

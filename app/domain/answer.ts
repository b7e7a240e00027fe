import { z } from "zod";
import {
  allowsAct,
  holdsCovers,
  type ReservationStatus,
  transitions,
} from "#app/domain/reservation.ts";

/** The acts by which the restaurant answers a reservation and changes its mind. */
export const answers = ["accept", "refuse", "cancel", "restore"] as const;
export const answerSchema = z.enum(answers);
export type Answer = z.infer<typeof answerSchema>;

/** What the forms of a reservation ask for: an answer, or to take back what was done last. */
export const staffIntentSchema = z.enum([...answers, "undo"]);
export type StaffIntent = z.infer<typeof staffIntentSchema>;

/** The answers that are open to a reservation in this state. */
export function answersFor(status: ReservationStatus): Answer[] {
  return answers.filter((answer) => allowsAct(status, answer));
}

/** Covers that an answer takes from what remains; negative when it gives them back. */
export function coversTaken(status: ReservationStatus, answer: Answer, covers: number): number {
  const after = transitions[answer].to;
  return (Number(holdsCovers(after)) - Number(holdsCovers(status))) * covers;
}

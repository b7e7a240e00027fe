import type { Answer } from "#app/domain/answer.ts";
import type { ReservationCode, ReservationStatus } from "#app/domain/reservation.ts";
import type { Platform } from "#app/server/context.ts";
import { actOnReservation } from "#app/server/reservations/act.ts";

type Answering = {
  answer: Answer;
  code: ReservationCode;
  key: string;
  /** The id of the admin who answers. */
  user: string;
  force: boolean;
  reason: string | null;
  /** The version that she answers; `null` when her form does not tell. */
  expectedVersion: number | null;
};

export type AnswerOutcome =
  | { ok: true }
  | { ok: false; reason: "over-capacity"; over: number }
  | { ok: false; reason: "not-allowed" | "changed-since"; status: ReservationStatus }
  | { ok: false; reason: "not-found" | "past" | "key-reused" | "unavailable" | "failed" };

/**
 * Gives the restaurant's answer to a reservation. Refused as the ledger refuses; what only a
 * booking can be refused for does not happen to an answer, and counts as `past`.
 */
export async function answerReservation(
  { answer, user, ...input }: Answering,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<AnswerOutcome> {
  const actor = { kind: "admin", user } as const;
  const outcome = await actOnReservation({ ...input, act: answer, actor }, deps);
  if (outcome.ok) return { ok: true };
  switch (outcome.reason) {
    case "over-capacity":
    case "not-allowed":
    case "changed-since":
      return outcome;
    case "not-found":
    case "key-reused":
    case "unavailable":
    case "failed":
      return { ok: false, reason: outcome.reason };
    default:
      return { ok: false, reason: "past" };
  }
}

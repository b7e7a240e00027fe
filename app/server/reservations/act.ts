import type { Actor, CommandOutcome } from "#app/domain/ledger-command.ts";
import type { ReservationAct, ReservationCode } from "#app/domain/reservation.ts";
import type { Platform } from "#app/server/context.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { giveToLedger } from "#app/server/reservations/ledger.ts";

type Act = {
  act: ReservationAct;
  code: ReservationCode;
  key: string;
  actor: Actor;
  /** Accept although the covers do not suffice. */
  force: boolean;
  /** Told to the diner in the mail about a refusal; `null` for none. */
  reason: string | null;
};
type ActDeps = Pick<Platform, "env" | "db" | "now">;

const maximumMoves = 3;

/**
 * Accepts, refuses, cancels, restores, expires, or marks a reservation as arrived or no-show.
 * Refused as `not-allowed`, `over-capacity` (with the covers over), `past`, `not-found`.
 */
export async function actOnReservation(input: Act, deps: ActDeps): Promise<CommandOutcome> {
  const { env, db, now } = deps;
  const { act, ...command } = input;
  let outcome: CommandOutcome = { ok: false, reason: "not-found" };
  // Between the look-up and the ledger the reservation may move to another day: then look again.
  for (let move = 0; move < maximumMoves; move += 1) {
    const row = await findReservation(db, input.code);
    if (!row) return outcome;
    const { date, service } = row;
    outcome = await giveToLedger(env, { date, service }, { ...command, kind: act, at: now });
    if (outcome.ok || outcome.reason !== "not-found") return outcome;
  }
  return outcome;
}

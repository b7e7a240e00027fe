import type { CommandOutcome, ReservationCommand } from "#app/domain/ledger-command.ts";
import type { Platform } from "#app/server/context.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { giveToLedger, type LedgerDeps } from "#app/server/reservations/ledger.ts";

const maximumMoves = 3;

/**
 * Gives a command to the ledger that a reservation is on now, which is looked up; refused as
 * `not-found` when there is no such reservation. Between the two it may move: then it is looked up again.
 */
export async function commandReservation(
  command: ReservationCommand,
  { env, db }: LedgerDeps & Pick<Platform, "db">,
): Promise<CommandOutcome> {
  let outcome: CommandOutcome = { ok: false, reason: "not-found" };
  for (let move = 0; move < maximumMoves; move += 1) {
    const row = await findReservation(db, command.code);
    if (!row) return outcome;
    const { date, service } = row;
    outcome = await giveToLedger(env, { date, service }, command);
    if (outcome.ok || outcome.reason !== "not-found") return outcome;
  }
  return outcome;
}

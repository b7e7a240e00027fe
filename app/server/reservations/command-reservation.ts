import type {
  CommandOf,
  Outcome,
  ReservationCommand,
  ReservationKind,
} from "#app/domain/reservations/commands.ts";
import { isPassingFailure } from "#app/server/db/d1/failure.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { giveToLedger, type LedgerDeps } from "#app/server/ledger/rpc-client.ts";
import type { Platform } from "#app/server/platform.ts";

const maximumMoves = 3;

/** What is read of a reservation; refused as the ledger refuses when it cannot be read. */
export async function lookUp<Row>(read: () => Promise<Row>) {
  try {
    return { ok: true, row: await read() } as const;
  } catch (error) {
    reportError(error, "A reservation could not be looked up");
    return { ok: false, reason: isPassingFailure(error) ? "unavailable" : "failed" } as const;
  }
}

/**
 * Gives a command to the ledger that a reservation is on now, which is looked up; refused as
 * `not-found` when there is no such reservation; as the ledger refuses when it cannot be looked up.
 * Between the two it may move: then it is looked up again.
 */
export function commandReservation<Kind extends ReservationKind>(
  command: CommandOf<Kind>,
  deps: LedgerDeps & Pick<Platform, "db">,
): Promise<Outcome<Kind>>;
export async function commandReservation(
  command: ReservationCommand,
  { env, db }: LedgerDeps & Pick<Platform, "db">,
): Promise<Outcome<ReservationKind>> {
  let outcome: Outcome<ReservationKind> = { ok: false, reason: "not-found" };
  for (let move = 0; move < maximumMoves; move += 1) {
    const found = await lookUp(() => findReservation(db, command.code));
    if (!found.ok) return found;
    if (!found.row) return outcome;
    const { date, service } = found.row;
    outcome = await giveToLedger(env, { date, service }, command);
    if (outcome.ok || outcome.reason !== "not-found") return outcome;
  }
  return outcome;
}

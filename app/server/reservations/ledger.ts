import type {
  BookCommand,
  CommandOutcome,
  ReservationCommand,
} from "#app/domain/ledger-command.ts";
import { noteChange } from "#app/server/freshness.ts";
import { type DayName, dayKey } from "#app/server/reservations/ledger-facts.ts";

const maximumTries = 3;

/** The namespace of the ledgers, as far as it is used here. */
export type LedgerDeps = {
  env: {
    SERVICE_LEDGER: {
      idFromName: (name: string) => DurableObjectId;
      get: (id: DurableObjectId) => { execute: Execute };
    };
  };
};
type Execute = (day: DayName, command: BookCommand | ReservationCommand) => Promise<CommandOutcome>;

/**
 * Gives a command to the ledger of a service of a day, which must exist: naming it makes the object.
 * A broken connection is tried again, which the command's key makes safe; then `unavailable`.
 */
export async function giveToLedger(
  env: LedgerDeps["env"],
  day: DayName,
  command: BookCommand | ReservationCommand,
): Promise<CommandOutcome> {
  for (let attempt = 1; attempt <= maximumTries; attempt += 1) {
    try {
      const stub = env.SERVICE_LEDGER.get(env.SERVICE_LEDGER.idFromName(dayKey(day)));
      const outcome = await stub.execute(day, command);
      if (outcome.ok) noteChange();
      return outcome;
    } catch {
      console.warn("A service ledger did not answer.");
    }
  }
  return { ok: false, reason: "unavailable" };
}

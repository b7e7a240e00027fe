import type { CommandOutcome, LedgerCommand } from "#app/domain/ledger-command.ts";
import type { Env } from "#app/server/env.ts";
import { type DayName, dayKey } from "#app/server/reservations/ledger-facts.ts";

const maximumTries = 3;

/**
 * Gives a command to the ledger of a service of a day, which must exist: naming it makes the object.
 * A broken connection is tried again, which the command's key makes safe; then `unavailable`.
 */
export async function giveToLedger(
  env: Pick<Env, "SERVICE_LEDGER">,
  day: DayName,
  command: LedgerCommand,
): Promise<CommandOutcome> {
  for (let attempt = 1; attempt <= maximumTries; attempt += 1) {
    try {
      const stub = env.SERVICE_LEDGER.get(env.SERVICE_LEDGER.idFromName(dayKey(day)));
      return await stub.execute(day, command);
    } catch {
      console.warn("A service ledger did not answer.");
    }
  }
  return { ok: false, reason: "unavailable" };
}

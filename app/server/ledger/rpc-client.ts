import type {
  CommandKind,
  CommandOf,
  LedgerCommand,
  Outcome,
} from "#app/domain/reservations/commands.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { type ServiceDayKey, serviceDayKey } from "#app/server/ledger/snapshot.ts";

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
type Execute = (day: ServiceDayKey, command: LedgerCommand) => Promise<Outcome>;

/** Whether the platform says that the same call may well succeed: never when it has too many of them. */
function isWorthRetrying(error: unknown): boolean {
  return hasFlag(error, "retryable") && !hasFlag(error, "overloaded");
}

function hasFlag(error: unknown, flag: "retryable" | "overloaded"): boolean {
  return error instanceof Error && Reflect.get(error, flag) === true;
}

/**
 * Gives a command to the ledger of a service of a day, which must exist: naming it makes the object.
 * A call that the platform could not make is made again, which the command's key makes safe; then
 * `unavailable`, as when the ledger has too much to do. What the ledger itself throws is `failed`.
 */
export function giveToLedger<Kind extends CommandKind>(
  env: LedgerDeps["env"],
  day: ServiceDayKey,
  command: CommandOf<Kind>,
): Promise<Outcome<Kind>>;
export async function giveToLedger(
  env: LedgerDeps["env"],
  day: ServiceDayKey,
  command: LedgerCommand,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const stub = env.SERVICE_LEDGER.get(env.SERVICE_LEDGER.idFromName(serviceDayKey(day)));
      const outcome = await stub.execute(day, command);
      if (outcome.ok) invalidateCaches();
      return outcome;
    } catch (error) {
      if (isWorthRetrying(error) && attempt < maximumTries) continue;
      reportError(error, `A service ledger did not answer to ${command.kind}`);
      const isOutage = hasFlag(error, "retryable") || hasFlag(error, "overloaded");
      return { ok: false, reason: isOutage ? "unavailable" : "failed" };
    }
  }
}

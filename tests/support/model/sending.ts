import type { LedgerCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import type { NewAsk } from "#tests/support/model/asks.ts";
import { commandFor } from "#tests/support/model/command.ts";
import { entryOf, pointAt } from "#tests/support/model/pointing.ts";
import type { Run, Sent } from "#tests/support/model/run.ts";

/** Sends a command to one of the two objects of the service that it is about. */
async function send(run: Run, ask: NewAsk, command: LedgerCommand, on: number): Promise<Outcome> {
  const { harness } = run;
  const env = { SERVICE_LEDGER: harness.namespace(on) };
  if ("code" in command) return commandReservation(command, { env, db: harness.db });
  const day = harness.day("day" in ask ? ask.day : "evening");
  return giveToLedger(env, day, command);
}

/** The command for what is asked, about the reservation that it points at now. */
export function pointed(
  run: Run,
  ask: NewAsk,
  object: number,
  entry = entryOf(run, ask),
  key: string = crypto.randomUUID(),
): Sent {
  const what = pointAt(run, ask, entry);
  const command = commandFor(run, what, key);
  return { ...what, key, object, send: (on) => send(run, ask, command, on) };
}

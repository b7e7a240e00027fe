import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  standingOnes,
  stateOf,
} from "#app/server/ledger/changeset.ts";
import { type CommandHandler, closingResult } from "#app/server/ledger/commands/command-handler.ts";
import { addChange, rowAfter } from "#app/server/ledger/record-change.ts";
import { recordResult } from "#app/server/ledger/record-result.ts";

function cancel(
  changeset: LedgerChangeset,
  { command }: FingerprintedCommand<CommandOf<"close">>,
  row: ReservationRow,
  rules: BookingPolicy,
): boolean {
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("A closing needs the day of its ledger.");
  const { code } = row;
  const how = { code, force: false, expectedVersion: row.version } as const;
  const decision = decideStatus(day, { ...command, ...how, kind: "cancel" }, stateOf(row), rules);
  // Who has arrived stays: nobody is sent away from a table.
  if (!decision.ok) return false;
  const { change } = decision;
  const after = rowAfter(row, change);
  const recorded = { before: row, after, change, reason: command.reason };
  addChange(changeset, { ...command, kind: "cancel" }, recorded, command.at);
  return true;
}

function decideClose(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<CommandOf<"close">>,
  rules: BookingPolicy,
): Outcome<"close"> {
  const today = localMoment(rules.now, rules.zone).date;
  if (changeset.own.date < today) return { ok: false, reason: "past" };
  const cancelled = standingOnes(changeset).filter((row) =>
    cancel(changeset, fingerprinted, row, rules),
  );
  return recordResult(changeset, fingerprinted, { cancelled: cancelled.length });
}

/** Cancels all that stands in a service of a day, in one batch, and owes each diner her mail. */
export const close: CommandHandler<"close"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own, standing: true }),
  result: closingResult,
  decide: decideClose,
};

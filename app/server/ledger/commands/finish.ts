import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import { isServiceOver, isUnsettled } from "#app/domain/reservations/service-end.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  standingOnes,
  stateOf,
} from "#app/server/ledger/changeset.ts";
import { type CommandHandler, finishResult } from "#app/server/ledger/commands/command-handler.ts";
import { addChange, rowAfter } from "#app/server/ledger/record-change.ts";
import { recordResult } from "#app/server/ledger/record-result.ts";

/** Adds that a party has come, in whole. */
function arrive(
  changeset: LedgerChangeset,
  command: CommandOf<"finish">,
  row: ReservationRow,
  rules: BookingPolicy,
): void {
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("A service is finished on the day of its ledger.");
  const how = { force: false, reason: null, arrivedCovers: null, expectedVersion: row.version };
  const arrival = { ...command, ...how, kind: "arrive", code: row.code } as const;
  const decision = decideStatus(day, arrival, stateOf(row), rules, row);
  if (!decision.ok) throw new Error(`An arrival at the end was refused: ${decision.reason}.`);
  const { change } = decision;
  const recorded = { before: row, after: rowAfter(row, change), change, reason: null };
  addChange(changeset, arrival, recorded, command.at);
}

function decideFinish(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<CommandOf<"finish">>,
  rules: BookingPolicy,
): Outcome<"finish"> {
  const { command } = fingerprinted;
  const day = currentDay(changeset, changeset.own);
  const present = localMoment(rules.now, rules.zone);
  if (!day || !isServiceOver(day, rules.options.slotLength, present)) {
    return { ok: false, reason: "not-over" };
  }
  const unsettled = standingOnes(changeset).filter(({ status }) => isUnsettled(status));
  for (const row of unsettled) arrive(changeset, command, row, rules);
  changeset.finished = {
    ...changeset.own,
    at: command.at,
    user: staffUser(command.actor),
    isAnew: unsettled.length > 0,
  };
  return recordResult(changeset, fingerprinted, { arrived: unsettled.length });
}

/** Ends a service of a day: who was awaited has come, and who says so, and when, is kept. */
export const finish: CommandHandler<"finish"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own, standing: true }),
  result: finishResult,
  decide: decideFinish,
};

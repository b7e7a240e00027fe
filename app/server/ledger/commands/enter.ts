import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { EnterCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { decideEntry } from "#app/domain/reservations/decide-entry.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
} from "#app/server/ledger/changeset.ts";
import {
  type CommandHandler,
  reservationResult,
} from "#app/server/ledger/commands/command-handler.ts";
import { recordChange } from "#app/server/ledger/record-change.ts";
import { mintReservationCode } from "#app/server/ledger/reservation-code.ts";
import { newReservationRow } from "#app/server/ledger/reservation-row.ts";

function decideEnter(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<EnterCommand>,
  rules: BookingPolicy,
): Outcome<"enter"> {
  const { party, houseNote, source, locale, at, actor } = fingerprinted.command;
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("An entry needs the day of its ledger.");
  const decision = decideEntry(day, fingerprinted.command, rules);
  if (!decision.ok) return decision;
  const { change } = decision;
  const code = mintReservationCode();
  const takenBy = staffUser(actor);
  const made = { code, party, state: change.after, source, locale, at, takenBy, houseNote };
  const after = newReservationRow(made);
  return recordChange(changeset, fingerprinted, { before: null, after, change, reason: null });
}

/** Enters what was asked for by telephone, or who stands at the door. */
export const enter: CommandHandler<"enter"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own }),
  result: reservationResult,
  decide: decideEnter,
};

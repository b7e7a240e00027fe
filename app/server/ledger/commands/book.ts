import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { BookCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { isKnown } from "#app/domain/reservations/contacts.ts";
import { decideNewReservation } from "#app/domain/reservations/decide-booking.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
} from "#app/server/ledger/changeset.ts";
import {
  type CommandHandler,
  reservationResult,
} from "#app/server/ledger/commands/command-handler.ts";
import { decideDuplicate } from "#app/server/ledger/commands/duplicate.ts";
import { contactHashes } from "#app/server/ledger/contact-hash.ts";
import { recordChange } from "#app/server/ledger/record-change.ts";
import { mintReservationCode } from "#app/server/ledger/reservation-code.ts";
import { newReservationRow } from "#app/server/ledger/reservation-row.ts";

function decideBook(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<BookCommand>,
  rules: BookingPolicy,
): Outcome<"book"> {
  const { party, locale, at } = fingerprinted.command;
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("A booking needs the day of its ledger.");
  const isDuplicate = isKnown(day.contacts, contactHashes({ ...changeset.own, ...party }));
  const decision = decideNewReservation(day, fingerprinted.command, isDuplicate, rules);
  if (!decision.ok) {
    return decision.reason === "duplicate"
      ? decideDuplicate(changeset, fingerprinted, day)
      : decision;
  }
  const code = mintReservationCode();
  const { change } = decision;
  const row = newReservationRow({
    code,
    party,
    state: change.after,
    source: "online",
    locale,
    at,
    takenBy: null,
  });
  return recordChange(changeset, fingerprinted, { before: null, after: row, change, reason: null });
}

/** Books a table, under a new code. */
export const book: CommandHandler<"book"> = {
  isTakenFromMemory: true,
  reads: (_command, own) => ({ code: null, to: own }),
  result: reservationResult,
  decide: decideBook,
};

import type { HouseRules } from "#app/domain/booking-rules.ts";
import { isKnown } from "#app/domain/contacts.ts";
import type { BookCommand, Outcome } from "#app/domain/ledger-command.ts";
import { decideNewReservation } from "#app/domain/new-reservation.ts";
import {
  type CommandHandler,
  reservationAnswer,
} from "#app/server/reservations/commands/command-handler.ts";
import { contactHashes } from "#app/server/reservations/contact-hash.ts";
import {
  currentDay,
  type LedgerDraft,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import { planDuplicate } from "#app/server/reservations/plan-duplicate.ts";
import { recordChange } from "#app/server/reservations/record-change.ts";
import { mintReservationCode } from "#app/server/reservations/reservation-code.ts";
import { newReservationRow } from "#app/server/reservations/reservation-row.ts";

function decideBook(
  draft: LedgerDraft,
  signed: SignedCommand<BookCommand>,
  rules: HouseRules,
): Outcome<"book"> {
  const { party, locale, at } = signed.command;
  const day = currentDay(draft, draft.own);
  if (!day) throw new Error("A booking needs the day of its ledger.");
  const isDuplicate = isKnown(day.contacts, contactHashes({ ...draft.own, ...party }));
  const decision = decideNewReservation(day, signed.command, isDuplicate, rules);
  if (!decision.ok) {
    return decision.reason === "duplicate" ? planDuplicate(draft, signed, day) : decision;
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
  return recordChange(draft, signed, { before: null, after: row, change, reason: null });
}

/** Books a table, under a new code. */
export const book: CommandHandler<"book"> = {
  isTakenFromMemory: true,
  reads: (_command, own) => ({ code: null, to: own }),
  answer: reservationAnswer,
  decide: decideBook,
};

import type { HouseRules } from "#app/domain/booking-rules.ts";
import { staffUser } from "#app/domain/command-inputs.ts";
import { decideEntry } from "#app/domain/decide-entry.ts";
import type { EnterCommand, Outcome } from "#app/domain/ledger-command.ts";
import {
  type CommandHandler,
  reservationAnswer,
} from "#app/server/reservations/commands/command-handler.ts";
import {
  currentDay,
  type LedgerDraft,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import { recordChange } from "#app/server/reservations/record-change.ts";
import { mintReservationCode } from "#app/server/reservations/reservation-code.ts";
import { newReservationRow } from "#app/server/reservations/reservation-row.ts";

function decideEnter(
  draft: LedgerDraft,
  signed: SignedCommand<EnterCommand>,
  rules: HouseRules,
): Outcome<"enter"> {
  const { party, houseNote, source, locale, at, actor } = signed.command;
  const day = currentDay(draft, draft.own);
  if (!day) throw new Error("An entry needs the day of its ledger.");
  const decision = decideEntry(day, signed.command, rules);
  if (!decision.ok) return decision;
  const { change } = decision;
  const code = mintReservationCode();
  const takenBy = staffUser(actor);
  const made = { code, party, state: change.after, source, locale, at, takenBy, houseNote };
  const after = newReservationRow(made);
  return recordChange(draft, signed, { before: null, after, change, reason: null });
}

/** Enters what was asked for by telephone, or who stands at the door. */
export const enter: CommandHandler<"enter"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own }),
  answer: reservationAnswer,
  decide: decideEnter,
};

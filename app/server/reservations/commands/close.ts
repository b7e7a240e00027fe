import { decideAct } from "#app/domain/act-rules.ts";
import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  type CommandHandler,
  closingAnswer,
} from "#app/server/reservations/commands/command-handler.ts";
import {
  currentDay,
  type LedgerDraft,
  type SignedCommand,
  standingOnes,
  tableOf,
} from "#app/server/reservations/ledger-draft.ts";
import { draftChange, recordAnswer, rowAfter } from "#app/server/reservations/record-change.ts";

function cancel(
  draft: LedgerDraft,
  { command }: SignedCommand<CommandOf<"close">>,
  row: ReservationRow,
  rules: HouseRules,
): boolean {
  const day = currentDay(draft, draft.own);
  if (!day) throw new Error("A closing needs the day of its ledger.");
  const { code } = row;
  const how = { code, force: false, expectedVersion: row.version } as const;
  const decision = decideAct(day, { ...command, ...how, kind: "cancel" }, tableOf(row), rules);
  // Who has arrived stays: nobody is sent away from a table.
  if (!decision.ok) return false;
  const { change } = decision;
  const after = rowAfter(row, change);
  const recorded = { before: row, after, change, reason: command.reason };
  draftChange(draft, { ...command, kind: "cancel" }, recorded, command.at);
  return true;
}

function decideClose(
  draft: LedgerDraft,
  signed: SignedCommand<CommandOf<"close">>,
  rules: HouseRules,
): Outcome<"close"> {
  const today = localMoment(rules.now, rules.zone).date;
  if (draft.own.date < today) return { ok: false, reason: "past" };
  const cancelled = standingOnes(draft).filter((row) => cancel(draft, signed, row, rules));
  return recordAnswer(draft, signed, { cancelled: cancelled.length });
}

/** Cancels all that stands in a service of a day, in one batch, and owes each diner her mail. */
export const close: CommandHandler<"close"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own, standing: true }),
  answer: closingAnswer,
  decide: decideClose,
};

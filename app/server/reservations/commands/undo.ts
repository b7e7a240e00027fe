import { decideUndo } from "#app/domain/decide-undo.ts";
import type { UndoCommand } from "#app/domain/ledger-command.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";
import { type LedgerFacts, versionKey } from "#app/server/reservations/ledger-facts.ts";

function versionOf({ code, expectedVersion }: UndoCommand) {
  return expectedVersion === null ? null : { code, version: expectedVersion };
}

/** What is kept of the version that is taken back, where it led from the place that is named. */
function undoableOf(command: UndoCommand, { undoable }: Pick<LedgerFacts, "undoable">) {
  const version = versionOf(command);
  const kept = version ? undoable.get(versionKey(version)) : undefined;
  const { date, service } = command.placement;
  return kept?.before.date === date && kept.before.service === service ? kept : undefined;
}

/** Takes back what staff did, with the mails that it owes: the reservation is as it was before. */
export const undo = onReservation<"undo">({
  leadsTo: ({ placement: { date, service } }) => ({ date, service }),
  takesBack: versionOf,
  decide: (target, command, row, rules, facts) =>
    decideUndo(target, command, tableOf(row), undoableOf(command, facts), rules),
  afterwards(row, command, draft) {
    const kept = undoableOf(command, draft.facts);
    const version = versionOf(command);
    if (!kept || !version) throw new Error("What is undone was read with the facts.");
    draft.undone.push(version);
    const { linkVersion, user, version: undone, requestedChange } = row;
    return { ...kept.before, requestedChange, linkVersion, user, version: undone };
  },
});

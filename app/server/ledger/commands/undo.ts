import type { UndoCommand } from "#app/domain/reservations/commands.ts";
import { decideUndo } from "#app/domain/reservations/decide-undo.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { type LedgerSnapshot, versionKey } from "#app/server/ledger/snapshot.ts";

function versionOf({ code, expectedVersion }: UndoCommand) {
  return expectedVersion === null ? null : { code, version: expectedVersion };
}

/** What is kept of the version that is taken back, where it led from the place that is named. */
function undoableOf(command: UndoCommand, { undoable }: Pick<LedgerSnapshot, "undoable">) {
  const version = versionOf(command);
  const kept = version ? undoable.get(versionKey(version)) : undefined;
  const { date, service } = command.placement;
  return kept?.before.date === date && kept.before.service === service ? kept : undefined;
}

/** Takes back what staff did, with the mails that it owes: the reservation is as it was before. */
export const undo = onReservation<"undo">({
  leadsTo: ({ placement: { date, service } }) => ({ date, service }),
  takesBack: versionOf,
  decide: (target, command, row, rules, snapshot) =>
    decideUndo(target, command, stateOf(row), undoableOf(command, snapshot), rules),
  afterwards(row, command, changeset) {
    const kept = undoableOf(command, changeset.snapshot);
    const version = versionOf(command);
    if (!kept || !version) throw new Error("What is undone was read with the snapshot.");
    changeset.undone.push(version);
    const { linkVersion, user, version: undone, requestedChange } = row;
    return { ...kept.before, requestedChange, linkVersion, user, version: undone };
  },
});

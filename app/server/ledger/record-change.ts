import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { changeMails } from "#app/domain/reservations/change-mails.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { ReservationResult } from "#app/domain/reservations/commands.ts";
import { mayUndo, undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import type { Change } from "#app/domain/reservations/decision.ts";
import { withoutOwn } from "#app/domain/reservations/service-day.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { storedBefore } from "#app/server/db/undoable.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  putReservation,
  stateOf,
} from "#app/server/ledger/changeset.ts";
import { countReservation } from "#app/server/ledger/count-reservation.ts";
import { outboxRows } from "#app/server/ledger/outbox-rows.ts";
import { type RecordedCommand, recordResult, resultOf } from "#app/server/ledger/record-result.ts";

/** The next version of a reservation, with what a change makes of it. */
export function rowAfter(row: ReservationRow, change: Change): ReservationRow {
  const { after, marks, late, requestedChange } = change;
  const version = row.version + 1;
  return { ...row, ...after, ...marks, requestedChange, late: row.late || late, version };
}

/** What a command makes of a reservation. */
type ReservationChange = {
  before: ReservationRow | null;
  after: ReservationRow;
  change: Change;
  reason: string | null;
};

/**
 * Adds what becomes of a reservation: the days' rows, its own, the event, and the mails that it
 * owes from `dueAt` on.
 */
export function addChange(
  changeset: LedgerChangeset,
  { actor, at, kind }: Omit<RecordedCommand, "key">,
  { before, after, change, reason }: ReservationChange,
  dueAt: Instant,
): void {
  const { code, version } = after;
  countReservation(changeset, before, after);
  putReservation(changeset, after);
  const event = {
    code,
    version,
    at,
    actor: actor.kind,
    user: staffUser(actor),
    kind,
    before: before && stateOf(before),
    after: change.after,
    over: change.over,
    reason,
    requestedChange: change.requestedChange,
  };
  changeset.events.push(event);
  const { restaurant } = changeset.snapshot.config;
  const { zone } = restaurant;
  const owed = changeMails(change, before?.requestedChange ?? null, { actor, at, zone });
  changeset.mails.push(...outboxRows(owed, after, event, { restaurant, at, dueAt }));
}

/** A reservation as it stands, with the covers by which it alone is too many there. */
function keptBefore(changeset: LedgerChangeset, row: ReservationRow): string {
  const day = currentDay(changeset, row);
  if (!day) throw new Error("A change begins on a day that was not read.");
  const state = stateOf(row);
  return storedBefore({ row, over: excessCovers(withoutOwn(day, state), row.time, row.covers) });
}

/** Adds a change of a reservation, with the answer of its command and what it takes to undo it. */
export function recordChange(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<RecordedCommand>,
  recorded: ReservationChange,
): { ok: true; result: ReservationResult } {
  const { command } = fingerprinted;
  const { before, after } = recorded;
  const { code, version } = after;
  const isUndoable = before !== null && mayUndo(command);
  const undo = isUndoable ? { code, version, before: keptBefore(changeset, before) } : {};
  addChange(changeset, command, recorded, isUndoable ? command.at + undoMilliseconds : command.at);
  return recordResult(changeset, fingerprinted, resultOf(after), undo);
}

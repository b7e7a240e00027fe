import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type {
  CommandKind,
  CommandResult,
  LedgerCommand,
  ReservationResult,
} from "#app/domain/reservations/commands.ts";
import {
  type LedgerDay,
  withContacts,
  withoutContacts,
} from "#app/domain/reservations/contacts.ts";
import { mayUndo, undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import type { Change } from "#app/domain/reservations/decision.ts";
import { countIn, countOut, withoutOwn } from "#app/domain/reservations/service-day.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands } from "#app/server/db/schema/ledger.ts";
import { storedBefore } from "#app/server/db/undoable.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  putDay,
  putReservation,
  stateOf,
} from "#app/server/ledger/changeset.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";
import { outboxRows } from "#app/server/ledger/outbox-rows.ts";

/** The day with a reservation counted out: its covers and its contacts. */
function withoutReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = countOut(day.figures, stateOf(row));
  return { ...day, figures, contacts: withoutContacts(day.contacts, standingContacts(row)) };
}

/** The day with a reservation counted in. */
function withReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = countIn(day.figures, stateOf(row));
  return { ...day, figures, contacts: withContacts(day.contacts, standingContacts(row)) };
}

function count(
  changeset: LedgerChangeset,
  before: ReservationRow | null,
  after: ReservationRow,
): void {
  const left = before && currentDay(changeset, before);
  if (before && left) putDay(changeset, withoutReservation(left, before));
  const joined = currentDay(changeset, after);
  if (!joined) throw new Error("A change leads to a day that was not read.");
  putDay(changeset, withReservation(joined, after));
}

/** The own day is written with every result: its version is the fence of the key too. */
function fenceOwnDay(changeset: LedgerChangeset): void {
  const own = currentDay(changeset, changeset.own);
  if (!own) throw new Error("A ledger decides without its own day.");
  putDay(changeset, own);
}

/** Stores the result of a command that was taken under its key, and what it takes to undo it. */
export function recordResult<Result extends CommandResult>(
  changeset: LedgerChangeset,
  { command, fingerprint }: FingerprintedCommand<RecordedCommand>,
  result: Result,
  undo: Pick<typeof processedCommands.$inferInsert, "code" | "version" | "before"> = {},
): { ok: true; result: Result } {
  const { key, at } = command;
  const stored = { fingerprint, result: JSON.stringify(result) };
  fenceOwnDay(changeset);
  changeset.commands.push({ key, at, ...stored, ...undo });
  changeset.stored.set(key, stored);
  return { ok: true, result };
}

/** The next version of a reservation, with what a change makes of it. */
export function rowAfter(row: ReservationRow, change: Change): ReservationRow {
  const { after, marks, late, requestedChange } = change;
  const version = row.version + 1;
  return { ...row, ...after, ...marks, requestedChange, late: row.late || late, version };
}

/** What is recorded of every command. */
type RecordedCommand = Pick<LedgerCommand, "key" | "actor" | "at"> & { kind: CommandKind };

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
  count(changeset, before, after);
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
  changeset.mails.push(...outboxRows(change.mails, after, event, { restaurant, at, dueAt }));
}

/** A reservation as it stands, with the covers by which it alone is too many there. */
function keptBefore(changeset: LedgerChangeset, row: ReservationRow): string {
  const day = currentDay(changeset, row);
  if (!day) throw new Error("A change begins on a day that was not read.");
  const state = stateOf(row);
  return storedBefore({ row, over: excessCovers(withoutOwn(day, state), row.time, row.covers) });
}

/** What a command is answered about a reservation that is so now. */
function resultOf(row: ReservationRow): ReservationResult {
  const { code, status, pendingReason, version, requestedChange } = row;
  return { code, status, pendingReason, hasPendingChange: requestedChange !== null, version };
}

/** Answers a command that changes nothing with the reservation as it stands; no event tells of it. */
export function recordIdle(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<RecordedCommand>,
  row: ReservationRow,
): { ok: true; result: ReservationResult } {
  return recordResult(changeset, fingerprinted, resultOf(row));
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

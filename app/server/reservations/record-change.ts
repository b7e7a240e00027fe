import { excessCovers } from "#app/domain/booking-rules.ts";
import { staffUser } from "#app/domain/command-inputs.ts";
import { type LedgerDay, withContacts, withoutContacts } from "#app/domain/contacts.ts";
import { mayUndo, undoMilliseconds } from "#app/domain/decide-undo.ts";
import type { Change } from "#app/domain/decision.ts";
import type {
  CommandAnswer,
  CommandKind,
  LedgerCommand,
  ReservationAnswer,
} from "#app/domain/ledger-command.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import { withoutOwn, withoutTable, withTable } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands } from "#app/server/db/schema/ledger.ts";
import { storedBefore } from "#app/server/db/undoable.ts";
import { standingContacts } from "#app/server/reservations/contact-hash.ts";
import {
  currentDay,
  type LedgerDraft,
  putDay,
  putReservation,
  type SignedCommand,
  tableOf,
} from "#app/server/reservations/ledger-draft.ts";
import { mailsOwed } from "#app/server/reservations/mails-owed.ts";

/** The day with a reservation counted out: its covers and its contacts. */
function withoutReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = withoutTable(day.figures, tableOf(row));
  return { ...day, figures, contacts: withoutContacts(day.contacts, standingContacts(row)) };
}

/** The day with a reservation counted in. */
function withReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = withTable(day.figures, tableOf(row));
  return { ...day, figures, contacts: withContacts(day.contacts, standingContacts(row)) };
}

function count(draft: LedgerDraft, before: ReservationRow | null, after: ReservationRow): void {
  const left = before && currentDay(draft, before);
  if (before && left) putDay(draft, withoutReservation(left, before));
  const joined = currentDay(draft, after);
  if (!joined) throw new Error("A change leads to a day that was not read.");
  putDay(draft, withReservation(joined, after));
}

/** Stores the answer of a command that was taken under its key, and what it takes to undo it. */
export function recordAnswer<Answer extends CommandAnswer>(
  draft: LedgerDraft,
  { command, fingerprint }: SignedCommand<RecordedCommand>,
  answer: Answer,
  undo: Pick<typeof processedCommands.$inferInsert, "code" | "version" | "before"> = {},
): { ok: true; answer: Answer } {
  const { key, at } = command;
  const stored = { fingerprint, result: JSON.stringify(answer) };
  draft.commands.push({ key, at, ...stored, ...undo });
  draft.stored.set(key, stored);
  return { ok: true, answer };
}

/** The next version of a reservation, with what a change makes of it. */
export function rowAfter(row: ReservationRow, change: Change): ReservationRow {
  const { after, facts, late, requestedChange } = change;
  const version = row.version + 1;
  return { ...row, ...after, ...facts, requestedChange, late: row.late || late, version };
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
 * Drafts what becomes of a reservation: the days' rows, its own, the event, and the mails that it
 * owes from `dueAt` on.
 */
export function draftChange(
  draft: LedgerDraft,
  { actor, at, kind }: Omit<RecordedCommand, "key">,
  { before, after, change, reason }: ReservationChange,
  dueAt: Instant,
): void {
  const { code, version } = after;
  count(draft, before, after);
  putReservation(draft, after);
  draft.events.push({
    code,
    version,
    at,
    actor: actor.kind,
    user: staffUser(actor),
    kind,
    before: before && tableOf(before),
    after: change.after,
    over: change.over,
    reason,
    requestedChange: change.requestedChange,
  });
  const { restaurant } = draft.facts.house;
  draft.mails.push(...mailsOwed(change.mails, after, { restaurant, at, dueAt }));
}

/** A reservation as it stands, with the covers by which it alone is too many there. */
function keptBefore(draft: LedgerDraft, row: ReservationRow): string {
  const day = currentDay(draft, row);
  if (!day) throw new Error("A change begins on a day that was not read.");
  const state = tableOf(row);
  return storedBefore({ row, over: excessCovers(withoutOwn(day, state), row.time, row.covers) });
}

/** Drafts a change of a reservation, with the answer of its command and what it takes to undo it. */
export function recordChange(
  draft: LedgerDraft,
  signed: SignedCommand<RecordedCommand>,
  recorded: ReservationChange,
): { ok: true; answer: ReservationAnswer } {
  const { command } = signed;
  const { before, after, change } = recorded;
  const { code, status, pendingReason, version } = after;
  const isUndoable = before !== null && mayUndo(command);
  const undo = isUndoable ? { code, version, before: keptBefore(draft, before) } : {};
  draftChange(draft, command, recorded, isUndoable ? command.at + undoMilliseconds : command.at);
  const hasPendingChange = change.requestedChange !== null;
  const answer = { code, status, pendingReason, hasPendingChange, version };
  return recordAnswer(draft, signed, answer, undo);
}

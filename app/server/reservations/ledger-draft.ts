import { isStanding, type LedgerDay, withContacts, withoutContacts } from "#app/domain/contacts.ts";
import { mayUndo, undoMilliseconds } from "#app/domain/decide-undo.ts";
import type { Change } from "#app/domain/decision.ts";
import {
  type CommandAnswer,
  type CommandKind,
  type LedgerCommand,
  type ReservationAnswer,
  staffUser,
} from "#app/domain/ledger-command.ts";
import type { ReservationCode, ReservationState } from "#app/domain/reservation.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import { withoutTable, withTable } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands, serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import type { reservationEvents } from "#app/server/db/schema/reservations.ts";
import type { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { storedRow } from "#app/server/db/undoable.ts";
import { standingContacts } from "#app/server/reservations/contact-hash.ts";
import {
  type DayName,
  dayKey,
  type LedgerFacts,
  type ReservationVersion,
  type StoredOutcome,
} from "#app/server/reservations/ledger-facts.ts";
import { mailsOwed } from "#app/server/reservations/mails-owed.ts";

/** A command with the hash of all that it asks. */
export type SignedCommand<Command = LedgerCommand> = { command: Command; fingerprint: string };

/** Everything that a group of commands writes, in one batch. */
export type LedgerWrites = {
  days: Map<string, LedgerDay>;
  newReservations: Map<ReservationCode, ReservationRow>;
  changedReservations: Map<ReservationCode, ReservationRow>;
  events: (typeof reservationEvents.$inferInsert)[];
  dayEvents: (typeof serviceDayEvents.$inferInsert)[];
  exceptions: (typeof scheduleExceptions.$inferInsert)[];
  erased: ReservationCode[];
  undone: ReservationVersion[];
  commands: (typeof processedCommands.$inferInsert)[];
  mails: (typeof mails.$inferInsert)[];
  /** Mails that are owed once a day: one that stands in the outbox already is not put there again. */
  dailyMails: (typeof mails.$inferInsert)[];
};

/** What is being written, over the facts it was decided on. */
export type LedgerDraft = LedgerWrites & {
  own: DayName;
  facts: LedgerFacts;
  stored: Map<string, StoredOutcome>;
};

/** A draft that writes nothing yet. */
export function emptyDraft(own: DayName, facts: LedgerFacts): LedgerDraft {
  return {
    own,
    facts,
    stored: new Map(facts.outcomes),
    days: new Map(),
    newReservations: new Map(),
    changedReservations: new Map(),
    events: [],
    dayEvents: [],
    exceptions: [],
    erased: [],
    undone: [],
    commands: [],
    mails: [],
    dailyMails: [],
  };
}

/** A service day as the commands before leave it; `undefined` when it was not read. */
export function currentDay(draft: LedgerDraft, name: DayName): LedgerDay | undefined {
  return draft.days.get(dayKey(name)) ?? draft.facts.days.get(dayKey(name));
}

/** A reservation as the commands before leave it. */
export function currentReservation(
  draft: LedgerDraft,
  code: ReservationCode,
): ReservationRow | undefined {
  return (
    draft.changedReservations.get(code) ??
    draft.newReservations.get(code) ??
    draft.facts.reservations.get(code)
  );
}

/** The reservations that stand on the ledger's day, as the commands before leave them, oldest first. */
export function standingOnes(draft: LedgerDraft): ReservationRow[] {
  const codes = new Set([...draft.facts.reservations.keys(), ...draft.newReservations.keys()]);
  return [...codes]
    .flatMap((code) => currentReservation(draft, code) ?? [])
    .filter((row) => dayKey(row) === dayKey(draft.own) && isStanding(row.status))
    .sort((one, other) => one.createdAt - other.createdAt || (one.code < other.code ? -1 : 1));
}

/** Puts a changed day into the draft, with its version one over the one that was read. */
export function putDay(draft: LedgerDraft, day: LedgerDay): LedgerDay {
  const version = (draft.facts.days.get(dayKey(day))?.figures.version ?? 0) + 1;
  const written = { ...day, figures: { ...day.figures, version } };
  draft.days.set(dayKey(day), written);
  return written;
}

/** Puts the row of a reservation into the draft, as new or as changed. */
export function putReservation(draft: LedgerDraft, row: ReservationRow): void {
  const isNew = row.version === 1 || draft.newReservations.has(row.code);
  (isNew ? draft.newReservations : draft.changedReservations).set(row.code, row);
}

/** The table of a reservation, without the person. */
export function tableOf(row: ReservationRow): ReservationState {
  const { date, service, time, covers, status, pendingReason } = row;
  return { date, service, time, covers, status, pendingReason };
}

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
  draftChange(draft, command, recorded, isUndoable ? command.at + undoMilliseconds : command.at);
  const undo = isUndoable ? { code, version, before: storedRow(before) } : {};
  const hasPendingChange = change.requestedChange !== null;
  const answer = { code, status, pendingReason, hasPendingChange, version };
  return recordAnswer(draft, signed, answer, undo);
}

import { isStanding, type LedgerDay } from "#app/domain/contacts.ts";
import type { LedgerCommand } from "#app/domain/ledger-command.ts";
import type { ReservationCode, ReservationState } from "#app/domain/reservation.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands, serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import type { reservationEvents } from "#app/server/db/schema/reservations.ts";
import type { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import {
  type DayName,
  dayKey,
  type LedgerFacts,
  type ReservationVersion,
  type StoredOutcome,
} from "#app/server/reservations/ledger-facts.ts";

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

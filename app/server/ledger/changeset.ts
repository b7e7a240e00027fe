import type { LedgerCommand } from "#app/domain/reservations/commands.ts";
import { isStanding, type LedgerDay } from "#app/domain/reservations/contacts.ts";
import type { ReservationCode, ReservationState } from "#app/domain/reservations/reservation.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands, serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import type { reservationEvents } from "#app/server/db/schema/reservations.ts";
import type { FinishedService } from "#app/server/db/service-end.ts";
import {
  type LedgerSnapshot,
  type ReservationVersion,
  type ServiceDayKey,
  type StoredOutcome,
  serviceDayKey,
} from "#app/server/ledger/snapshot.ts";

/** A command with the hash of all that it asks. */
export type FingerprintedCommand<Command = LedgerCommand> = {
  command: Command;
  fingerprint: string;
};

/** Everything that a group of commands writes, in one batch. */
export type Changeset = {
  days: Map<string, LedgerDay>;
  newReservations: Map<ReservationCode, ReservationRow>;
  changedReservations: Map<ReservationCode, ReservationRow>;
  events: (typeof reservationEvents.$inferInsert)[];
  dayEvents: (typeof serviceDayEvents.$inferInsert)[];
  erased: ReservationCode[];
  undone: ReservationVersion[];
  finished: FinishedService | null;
  commands: (typeof processedCommands.$inferInsert)[];
  mails: (typeof mails.$inferInsert)[];
  /** Mails that are owed once a day: one that stands in the outbox already is not put there again. */
  dailyMails: (typeof mails.$inferInsert)[];
};

/** What is being written, over the snapshot it was decided on. */
export type LedgerChangeset = Changeset & {
  own: ServiceDayKey;
  snapshot: LedgerSnapshot;
  stored: Map<string, StoredOutcome>;
};

/** A changeset that writes nothing yet. */
export function emptyChangeset(own: ServiceDayKey, snapshot: LedgerSnapshot): LedgerChangeset {
  return {
    own,
    snapshot,
    stored: new Map(snapshot.outcomes),
    days: new Map(),
    newReservations: new Map(),
    changedReservations: new Map(),
    events: [],
    dayEvents: [],
    erased: [],
    undone: [],
    finished: null,
    commands: [],
    mails: [],
    dailyMails: [],
  };
}

/** A service day as the commands before leave it; `undefined` when it was not read. */
export function currentDay(changeset: LedgerChangeset, name: ServiceDayKey): LedgerDay | undefined {
  return (
    changeset.days.get(serviceDayKey(name)) ?? changeset.snapshot.days.get(serviceDayKey(name))
  );
}

/** A reservation as the commands before leave it. */
export function currentReservation(
  changeset: LedgerChangeset,
  code: ReservationCode,
): ReservationRow | undefined {
  return (
    changeset.changedReservations.get(code) ??
    changeset.newReservations.get(code) ??
    changeset.snapshot.reservations.get(code)
  );
}

/** The reservations that stand on the ledger's day, as the commands before leave them, oldest first. */
export function standingOnes(changeset: LedgerChangeset): ReservationRow[] {
  const codes = new Set([
    ...changeset.snapshot.reservations.keys(),
    ...changeset.newReservations.keys(),
  ]);
  return [...codes]
    .flatMap((code) => currentReservation(changeset, code) ?? [])
    .filter((row) => serviceDayKey(row) === serviceDayKey(changeset.own) && isStanding(row.status))
    .sort((one, other) => one.createdAt - other.createdAt || (one.code < other.code ? -1 : 1));
}

/** Puts a changed day into the changeset, with its version one over the one that was read. */
export function putDay(changeset: LedgerChangeset, day: LedgerDay): LedgerDay {
  const version = (changeset.snapshot.days.get(serviceDayKey(day))?.figures.version ?? 0) + 1;
  const written = { ...day, figures: { ...day.figures, version } };
  changeset.days.set(serviceDayKey(day), written);
  return written;
}

/** Puts the row of a reservation into the changeset, as new or as changed. */
export function putReservation(changeset: LedgerChangeset, row: ReservationRow): void {
  const isNew = row.version === 1 || changeset.newReservations.has(row.code);
  (isNew ? changeset.newReservations : changeset.changedReservations).set(row.code, row);
}

/** The table of a reservation, without the person. */
export function stateOf(row: ReservationRow): ReservationState {
  const { date, service, time, covers, status, pendingReason } = row;
  return { date, service, time, covers, status, pendingReason };
}

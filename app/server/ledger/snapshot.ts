import { sql } from "drizzle-orm";
import { dayContacts, type LedgerDay } from "#app/domain/reservations/contacts.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { nothingByHand } from "#app/domain/schedule/covers-override.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { isOneOf } from "#app/server/db/d1/bulk-rows.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import {
  listCodesAndStanding,
  listReservationsByCode,
  type ReservationRow,
} from "#app/server/db/reservations.ts";
import { processedCommands, serviceDays } from "#app/server/db/schema/ledger.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { readUndoable, type UndoableRow } from "#app/server/db/undoable.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

export type ServiceDayKey = { date: CalendarDate; service: ServiceSlug };
/** A command that was taken: the hash of what it asked, and its result as JSON. */
export type StoredOutcome = { fingerprint: string; result: string };

/** What a group of commands is decided on. Days, reservations and outcomes by their names. */
export type LedgerSnapshot = {
  config: RestaurantConfig;
  days: ReadonlyMap<string, LedgerDay>;
  reservations: ReadonlyMap<ReservationCode, ReservationRow>;
  outcomes: ReadonlyMap<string, StoredOutcome>;
  undoable: ReadonlyMap<string, UndoableRow>;
};

/** The name of a service of a day: of its ledger, and in the maps of a snapshot. */
export function serviceDayKey({ date, service }: ServiceDayKey): string {
  return `${date}/${service}`;
}

/** The name of a version of a reservation, in the maps of a snapshot. */
export function versionKey({ code, version }: ReservationVersion): string {
  return `${code}-${version}`;
}

const daysOfDates = preparedQuery((db) =>
  db
    .select()
    .from(serviceDays)
    .where(isOneOf(serviceDays.date, sql.placeholder("dates"))),
);
const commandsOfKeys = preparedQuery((db) =>
  db
    .select()
    .from(processedCommands)
    .where(isOneOf(processedCommands.key, sql.placeholder("keys"))),
);

/** A version of a reservation. */
export type ReservationVersion = { code: ReservationCode; version: number };

/** What a command is decided on beside its own day: what it is about, and where it leads. */
export type CommandReads = {
  code: ReservationCode | null;
  to: ServiceDayKey;
  /** Whether it is about all that stands on the ledger's day. */
  standing?: boolean;
  /** The version that it takes back. */
  undo?: ReservationVersion;
};

/** What is read to decide a group of commands. */
export type SnapshotQuery = {
  days: ServiceDayKey[];
  codes: ReservationCode[];
  keys: string[];
  /** The service of a day whose standing reservations are read as well; none unless told. */
  standingOn?: ServiceDayKey;
  /** The versions that are taken back; none unless told. */
  undone?: ReservationVersion[];
};

function ledgerDayFrom(
  config: RestaurantConfig,
  rows: Awaited<ReturnType<typeof daysOfDates>>,
  { date, service }: ServiceDayKey,
): LedgerDay {
  const row = rows.find((candidate) => candidate.date === date && candidate.service === service);
  const contacts = dayContacts(row?.contacts ?? {});
  const override = row?.override ?? nothingByHand;
  return { ...serviceDayFrom(config, rows, date, service), override, contacts };
}

/** The reservations that a group is about; bookings, which are most commands, name none. */
function reservationsOf(db: Database, { codes, standingOn }: SnapshotQuery) {
  if (standingOn) return listCodesAndStanding(db, codes, standingOn);
  return codes.length === 0 ? null : listReservationsByCode(db, codes);
}

/**
 * Reads what stands now of these days, reservations and command keys; one round trip to D1, two where
 * something is taken back.
 */
export async function readSnapshot(
  db: Database,
  requested: SnapshotQuery,
): Promise<LedgerSnapshot> {
  const dates = requested.days.map((day) => day.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) throw new Error("A snapshot needs a service day.");
  const range = { from: first, to: last };
  const queries = [
    daysOfDates(db, { dates: JSON.stringify(dates) }),
    commandsOfKeys(db, { keys: JSON.stringify(requested.keys) }),
  ] as const;
  const reservations = reservationsOf(db, requested);
  const [config, dayRows, outcomeRows, reservationRows = []] =
    reservations === null
      ? await readWithConfig(db, range, ...queries)
      : await readWithConfig(db, range, ...queries, reservations);
  const undoable = requested.undone?.length ? await readUndoable(db, requested.undone) : [];
  return {
    config,
    days: new Map(
      requested.days.map((day) => [serviceDayKey(day), ledgerDayFrom(config, dayRows, day)]),
    ),
    reservations: new Map(reservationRows.map((row) => [row.code, row])),
    outcomes: new Map(
      outcomeRows.map(({ key, fingerprint, result }) => [key, { fingerprint, result }]),
    ),
    undoable: new Map(undoable.map((row) => [versionKey(row), row])),
  };
}

import { sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { dayContacts, type LedgerDay } from "#app/domain/contacts.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import type { Database } from "#app/server/db/client.ts";
import { isOneOf } from "#app/server/db/json-rows.ts";
import { keptQuery } from "#app/server/db/kept-query.ts";
import {
  listCodesAndStanding,
  listReservationsByCode,
  type ReservationRow,
} from "#app/server/db/reservations.ts";
import { processedCommands, serviceDays } from "#app/server/db/schema/ledger.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { readUndoable, type UndoableRow } from "#app/server/db/undoable.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readWithHouse } from "#app/server/schedule/remembered-house.ts";

export type DayName = { date: CalendarDate; service: ServiceSlug };
/** A command that was taken: the hash of what it asked, and its result as JSON. */
export type StoredOutcome = { fingerprint: string; result: string };

/** What a group of commands is decided on. Days, reservations and outcomes by their names. */
export type LedgerFacts = {
  house: House;
  days: ReadonlyMap<string, LedgerDay>;
  reservations: ReadonlyMap<ReservationCode, ReservationRow>;
  outcomes: ReadonlyMap<string, StoredOutcome>;
  undoable: ReadonlyMap<string, UndoableRow>;
};

/** The name of a service of a day: of its ledger, and in the maps of facts. */
export function dayKey({ date, service }: DayName): string {
  return `${date}/${service}`;
}

/** The name of a version of a reservation, in the maps of facts. */
export function versionKey({ code, version }: ReservationVersion): string {
  return `${code}-${version}`;
}

const daysOfDates = keptQuery((db) =>
  db
    .select()
    .from(serviceDays)
    .where(isOneOf(serviceDays.date, sql.placeholder("dates"))),
);
const commandsOfKeys = keptQuery((db) =>
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
  to: DayName;
  /** Whether it is about all that stands on the ledger's day. */
  standing?: boolean;
  /** The version that it takes back. */
  undo?: ReservationVersion;
};

type Wanted = {
  days: DayName[];
  codes: ReservationCode[];
  keys: string[];
  /** The service of a day whose standing reservations are read as well; none unless told. */
  standingOn?: DayName;
  /** The versions that are taken back; none unless told. */
  undone?: ReservationVersion[];
};

function ledgerDayFrom(
  house: House,
  rows: Awaited<ReturnType<typeof daysOfDates>>,
  { date, service }: DayName,
): LedgerDay {
  const row = rows.find((candidate) => candidate.date === date && candidate.service === service);
  const contacts = dayContacts(row?.contacts ?? {});
  return { ...serviceDayFrom(house, rows, date, service), contacts };
}

/** The reservations that a group is about; bookings, which are most commands, name none. */
function reservationsOf(db: Database, { codes, standingOn }: Wanted) {
  if (standingOn) return listCodesAndStanding(db, codes, standingOn);
  return codes.length === 0 ? null : listReservationsByCode(db, codes);
}

/**
 * Reads the present facts for these days, reservations and command keys; one round trip to D1, two
 * where something is taken back.
 */
export async function readFacts(db: Database, wanted: Wanted): Promise<LedgerFacts> {
  const dates = wanted.days.map((day) => day.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) throw new Error("Facts need a service day.");
  const range = { from: first, to: last };
  const queries = [
    daysOfDates(db, { dates: JSON.stringify(dates) }),
    commandsOfKeys(db, { keys: JSON.stringify(wanted.keys) }),
  ] as const;
  const reservations = reservationsOf(db, wanted);
  const [house, dayRows, outcomeRows, reservationRows = []] =
    reservations === null
      ? await readWithHouse(db, range, ...queries)
      : await readWithHouse(db, range, ...queries, reservations);
  const undoable = wanted.undone?.length ? await readUndoable(db, wanted.undone) : [];
  return {
    house,
    days: new Map(wanted.days.map((day) => [dayKey(day), ledgerDayFrom(house, dayRows, day)])),
    reservations: new Map(reservationRows.map((row) => [row.code, row])),
    outcomes: new Map(
      outcomeRows.map(({ key, fingerprint, result }) => [key, { fingerprint, result }]),
    ),
    undoable: new Map(undoable.map((row) => [versionKey(row), row])),
  };
}

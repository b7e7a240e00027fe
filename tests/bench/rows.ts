import type { BookCommand } from "#app/domain/reservations/commands.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { type CalendarDate, monthOf } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { showDate } from "#app/server/availability/show-date.ts";
import { showMonth } from "#app/server/availability/show-month.ts";
import { showService } from "#app/server/availability/show-service.ts";
import { showWeek } from "#app/server/availability/show-week.ts";
import { joiningBatches, openDatabase } from "#app/server/db/d1/client.ts";
import { forgetExpired } from "#app/server/db/forget-expired.ts";
import { findSessionUser } from "#app/server/db/sessions.ts";
import { decideGroup } from "#app/server/ledger/decide-group.ts";
import { reconcileLedger } from "#app/server/ledger/reconcile-ledger.ts";
import { readSnapshot } from "#app/server/ledger/snapshot.ts";
import { writeChangeset } from "#app/server/ledger/write-changeset.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import type { Platform } from "#app/server/platform.ts";
import { listDay } from "#app/server/reservation-views/list-day.ts";
import { listDays } from "#app/server/reservation-views/list-days.ts";
import { listPastDays } from "#app/server/reservation-views/list-past-days.ts";
import { listService } from "#app/server/reservation-views/list-service.ts";
import { searchReservations } from "#app/server/reservation-views/search-reservations.ts";
import { showAdminFrame } from "#app/server/reservation-views/show-admin-frame.ts";
import { showEntry } from "#app/server/reservation-views/show-entry.ts";
import { showReservation } from "#app/server/reservation-views/show-reservation.ts";
import { showToGuest } from "#app/server/reservation-views/show-to-guest.ts";
import { showToday } from "#app/server/reservation-views/show-today.ts";
import { countingD1 } from "../support/workers/counting-d1.ts";
import type { Subject } from "./subject.ts";

/** What one page or booking costs in rows: at first, and when the isolate remembers the restaurant. */
export type Cost = { cold: Reading; warm: Reading };
type Reading = { read: number; written: number };
type Deps = Pick<Platform, "db" | "now">;

const service = serviceSlug("soir");

function aBooking(): BookCommand {
  const at = Date.now();
  const email = `${crypto.randomUUID()}@b.test`;
  const person = { firstName: "Claire", lastName: "Martin", email, phone: null };
  const party = { ...person, covers: 2, note: null, dietaryNote: null };
  const key = crypto.randomUUID();
  return {
    kind: "book",
    notify: true,
    again: false,
    own: [],
    key,
    actor: { kind: "guest" },
    at,
    time: clockTime("20:00"),
    party,
    locale: "fr",
  };
}

/** A booking on a ledger that remembers nothing. */
async function bookOn(date: CalendarDate, { db }: Deps): Promise<void> {
  const day = { date, service };
  const command = aBooking();
  const snapshot = await readSnapshot(db, { days: [day], codes: [], keys: [command.key] });
  const decided = decideGroup(day, [{ command, fingerprint: "bench" }], snapshot);
  await writeChangeset(db, decided, snapshot.config.version);
}

const throughPreview = { MAIL_TRANSPORT: "preview" } as const;

/** What the cron does every minute, when nothing is due. */
async function makeRounds({ db, now }: Deps): Promise<void> {
  const env = { MAIL_QUEUE: { sendBatch: async () => undefined }, ...throughPreview };
  await sweepOutbox({ env, db, now });
  await forgetExpired(db, now);
}

/** What is read for the frame of each of the admin's pages, in the same round trip. */
function withCommitter(page: (deps: Deps) => Promise<unknown>) {
  return (deps: Deps) =>
    Promise.all([
      findSessionUser(deps.db, "a session", deps.now),
      showAdminFrame({ given: null }, deps),
      page(deps),
    ]);
}

/** What is looked for: a name that a tenth of all have, a part of a number, a code. */
const searches = [
  ["admin: a search", "martin"],
  ["admin: a search, two words", "claire martin"],
  ["admin: a search, two letters", "ma"],
  ["admin: a search, three digits", "612"],
  ["admin: a search, a whole number", "06 61 80 33 99"],
  ["admin: a search, a code", "z2223"],
] as const;

const typedName = {
  date: null,
  person: { firstName: "", lastName: "martin", email: "", phone: "" },
  like: null,
};

function pagesOf({ date, full, past, code, guestSlug, secret }: Subject) {
  const list = { service, search: null, after: null };
  const guest = { slug: guestSlug };
  const pages: [string, (deps: Deps) => Promise<unknown>][] = [
    ["home page", showWeek],
    ["calendar", (deps) => showMonth({ month: monthOf(date), covers: 2 }, deps)],
    ["slots of a date, availability", (deps) => showDate({ date, covers: 2 }, deps)],
    ["booking form", (deps) => showService({ date, service, covers: 2, time: null }, deps)],
    ["guest's page", (deps) => showToGuest(guest, { ...deps, env: { LINK_SECRET: secret } })],
    [
      "admin: today",
      withCommitter((deps) =>
        showToday({ after: null, toldAbove: null }, { ...deps, env: throughPreview }),
      ),
    ],
    ["admin: coming days", withCommitter((deps) => listDays({ from: null, count: 14 }, deps))],
    ["admin: a coming day", withCommitter((deps) => listDay({ date }, deps))],
    ["admin: a coming service", withCommitter((deps) => listService({ date, ...list }, deps))],
    ["admin: a reservation", withCommitter((deps) => showReservation({ code, date }, deps))],
    ["admin: past days", withCommitter((deps) => listPastDays({ from: null, count: 14 }, deps))],
    ["admin: a past service", withCommitter((deps) => listService({ date: past, ...list }, deps))],
    ...searches.map(([name, text]): [string, (deps: Deps) => Promise<unknown>] => [
      name,
      withCommitter((deps) => searchReservations({ text }, deps)),
    ]),
    ["admin: a call, a name typed", withCommitter((deps) => showEntry(typedName, deps))],
    ["a booking", (deps) => bookOn(date, deps)],
    ["a booking that waits", (deps) => bookOn(full, deps)],
    ["cron: each minute", makeRounds],
    ["cron: once a day", reconcileLedger],
  ];
  return pages;
}

/** The rows that each page, a booking and the crons read and write in D1. */
export async function rowCosts(d1: D1Database, subject: Subject): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {};
  for (const [name, work] of pagesOf(subject)) {
    const { d1: counting, rowsRead, rowsWritten } = countingD1(d1);
    async function reading(): Promise<Reading> {
      const [read, written] = [rowsRead(), rowsWritten()];
      await work({ db: joiningBatches(openDatabase(counting)), now: Date.now() });
      return { read: rowsRead() - read, written: rowsWritten() - written };
    }
    costs[name] = { cold: await reading(), warm: await reading() };
  }
  return costs;
}

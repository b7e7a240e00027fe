import { env } from "cloudflare:test";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { EraseCommand } from "#app/domain/reservations/commands.ts";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { contactHashes } from "#app/server/ledger/contact-hash.ts";
import { decideGroup } from "#app/server/ledger/decide-group.ts";
import { reconcileLedger } from "#app/server/ledger/reconcile-ledger.ts";
import { readSnapshot, type ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { aBooking, aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anAdmin, db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import {
  anEvening,
  aPerson,
  aStandingTable,
  expectFiguresToAgree,
  rowOf,
} from "#tests/support/workers/standing.ts";

beforeAll(openRestaurant);

const duplicate = () => ({ ok: false, reason: "duplicate", code: null });

describe("the contacts of a service", () => {
  it("move along with a table to another day, where its guest is known then", async () => {
    const { day, code, person } = await aStandingTable();
    const to = anEvening();
    const { reason: _reason, ...action } = aStatusCommand("accept", code);
    const move = {
      ...action,
      kind: "change" as const,
      person: null,
      outcome: null,
      ...to,
      time: clockTime("20:00"),
      covers: 2,
    };
    taken(await ledgerOf(day).execute(move));
    expect((await rowOf(day))?.contacts).toEqual({});
    await expectFiguresToAgree(to);
    taken(await ledgerOf(day).execute(aBooking(person)));
    expect(await ledgerOf(to).execute(aBooking(person))).toEqual(duplicate());
  });

  it("are not asked of a guest who changes her table to a service in which she has another", async () => {
    const { day, code, person } = await aStandingTable();
    const to = anEvening();
    taken(await ledgerOf(to).execute(aBooking(person)));
    const { reason: _reason, ...action } = aStatusCommand("accept", code);
    const guest = { kind: "guest" } as const;
    const move = {
      ...action,
      actor: guest,
      kind: "change" as const,
      person: null,
      outcome: null,
      ...to,
      covers: 2,
    };
    taken(await ledgerOf(day).execute({ ...move, time: clockTime("20:00") }));
    await expectFiguresToAgree(to);
  });

  it("lose those of a person who is erased", async () => {
    const { day, code } = await aStandingTable();
    const at = Date.now() + days(900);
    taken(await ledgerOf(day).execute(aStatusCommand("arrive", code, { at })));
    const erase: EraseCommand = {
      kind: "erase",
      notify: false,
      code,
      expectedVersion: null,
      key: crypto.randomUUID(),
      actor: anAdmin,
      at,
    };
    taken(await ledgerOf(day).execute(erase));
    expect((await rowOf(day))?.contacts).toEqual({});
  });

  it("hold no address, no telephone, and nothing that another service would know", async () => {
    const { day, person } = await aStandingTable();
    const stored = Object.keys((await rowOf(day))?.contacts ?? {});
    expect(stored).toHaveLength(2);
    for (const hash of stored) expect(hash).toMatch(/^[\w-]{8}$/);
    const elsewhere = contactHashes({ ...day, date: addDays(day.date, 1), ...person });
    expect(stored.filter((hash) => elsewhere.includes(hash))).toEqual([]);
  });

  it("that are not the sum of the reservations raise an alarm at the daily reconciliation", async () => {
    const { day } = await aStandingTable();
    const isDay = and(eq(serviceDays.date, day.date), eq(serviceDays.service, day.service));
    const right = (await rowOf(day))?.contacts;
    await db
      .update(serviceDays)
      .set({ contacts: { nobodyEl: 1 } })
      .where(isDay);
    const found = await reconcileLedger({ db, now: Date.now() });
    expect(found).toMatchObject([{ ...day, wrongContacts: 3 }]);
    await db.update(serviceDays).set({ contacts: right }).where(isDay);
    expect(await reconcileLedger({ db, now: Date.now() })).toEqual([]);
  });
});

describe("a booking that is no duplicate", () => {
  async function costOf(day: ServiceDayKey, person: Partial<ReturnType<typeof aPerson>>) {
    const { d1, rowsRead, roundTrips } = countingD1(env.DB);
    const command = aBooking(person);
    const requested = { days: [day], codes: [], keys: [command.key] };
    await readSnapshot(openDatabase(d1), requested);
    const [rows, trips] = [rowsRead(), roundTrips()];
    const snapshot = await readSnapshot(openDatabase(d1), requested);
    const decided = decideGroup(day, [{ command, fingerprint: "none" }], snapshot);
    return { read: rowsRead() - rows, trips: roundTrips() - trips, decided };
  }

  it("reads and writes no row more in a service that is full of contacts", async () => {
    const day = anEvening();
    taken(await ledgerOf(day).execute(aBooking()));
    const one = await costOf(day, aPerson());
    for (let party = 0; party < 30; party += 1) {
      taken(await ledgerOf(day).execute(aBooking(aPerson())));
    }
    const other = await costOf(day, aPerson());
    expect([other.read, other.trips]).toEqual([one.read, 1]);
    expect(other.decided.days.size + other.decided.newReservations.size).toBe(2);
    expect(other.decided.dailyMails).toEqual([]);
  });
});

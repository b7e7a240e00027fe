import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { days, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { contactHashes } from "#app/server/ledger/contact-hash.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  aBooking,
  aStatusCommand,
  commitsOn,
  ledgerOf,
  mailKindsOf,
  reservationsOn,
  taken,
} from "#tests/support/workers/ledger.ts";
import { db, midi, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import {
  anEvening,
  aPerson,
  aStandingTable,
  expectFiguresToAgree,
  rowOf,
} from "#tests/support/workers/standing.ts";

beforeAll(openRestaurant);

const duplicate = (code: ReservationCode | null = null) => ({
  ok: false,
  reason: "duplicate",
  code,
});

async function dailyMails(code: ReservationCode) {
  const rows = await db.select().from(mails).where(eq(mails.subject, code));
  return rows.filter(({ kind }) => kind === "already-booked");
}

describe("a second booking in the same service", () => {
  it("with the same address, or the same telephone, is a duplicate that stores nothing", async () => {
    const { day, again } = await aStandingTable();
    expect(await again({ phone: null })).toEqual(duplicate());
    expect(await again({ email: "other@example.test" })).toEqual(duplicate());
    expect(await again({ email: null })).toEqual(duplicate());
    expect(await reservationsOn(day.date, soir)).toHaveLength(1);
    await expectFiguresToAgree(day);
  });

  it("is taken when it is meant, and then both stand", async () => {
    const { day, person, again } = await aStandingTable();
    taken(await again({ again: true }));
    expect(Object.values((await rowOf(day))?.contacts ?? {})).toEqual([2, 2]);
    expect(Object.keys((await rowOf(day))?.contacts ?? {}).sort()).toEqual(
      contactHashes({ ...day, ...person }).sort(),
    );
  });

  it("of somebody else, on another day or in another service is none", async () => {
    const { day, person } = await aStandingTable();
    taken(await ledgerOf(day).execute(aBooking()));
    const other = { date: day.date, service: midi };
    taken(await ledgerOf(other).execute(aBooking({ ...person, time: "12:00" })));
    taken(await ledgerOf(anEvening()).execute(aBooking(person)));
  });

  it("by a telephone that is not written in full is not told from another's", async () => {
    const { again } = await aStandingTable();
    const local = { email: null, phone: "06 11 00 01 01" };
    taken(await again(local));
    taken(await again(local));
  });

  it("that is out of the question is refused as such", async () => {
    const { again } = await aStandingTable();
    expect(await again({ time: "19:10" })).toEqual({ ok: false, reason: "unknown-slot" });
    expect(await again({ covers: 21 })).toEqual({ ok: false, reason: "party-too-large" });
  });

  it.each(["cancel", "refuse", "no-show"] as const)(
    "is none after the first was answered with %s, and is one once more after a restore",
    async (action) => {
      const { day, code, again } = await aStandingTable();
      const night = Date.now() + days(900);
      const at = action === "no-show" ? night : Date.now();
      taken(await ledgerOf(day).execute(aStatusCommand(action, code, { at })));
      expect((await rowOf(day))?.contacts).toEqual({});
      const back = action === "no-show" ? "arrive" : "restore";
      taken(await ledgerOf(day).execute(aStatusCommand(back, code, { at })));
      await expectFiguresToAgree(day);
      expect(await again()).toEqual(duplicate());
    },
  );

  it("is one while the first is only asked for", async () => {
    const day = anEvening();
    const person = aPerson();
    taken(await ledgerOf(day).execute(aBooking({ ...person, covers: 9 })));
    expect(await ledgerOf(day).execute(aBooking(person))).toEqual(duplicate());
  });

  it("at the same moment is one as well: one table, whoever came first", async () => {
    const day = anEvening();
    const person = aPerson();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => ledgerOf(day).execute(aBooking(person))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reservationsOn(day.date, soir)).toHaveLength(1);
    await expectFiguresToAgree(day);
  });

  it("whose answer was lost is answered as at first under the same key", async () => {
    const day = anEvening();
    const booking = aBooking(aPerson());
    const first = await ledgerOf(day).execute(booking);
    expect(await ledgerOf(day).execute(booking)).toEqual(first);
  });
});

describe("who is told of a duplicate", () => {
  it("is the holder, by a mail to the address of the table that stands, once a day", async () => {
    const { code, person, again } = await aStandingTable();
    await Promise.all(Array.from({ length: 8 }, () => again({ email: "stranger@example.test" })));
    await again();
    const today = localMoment(Date.now(), paris).date;
    expect(await dailyMails(code)).toMatchObject([
      { slug: `${code}-already-booked-${today}`, recipient: person.email, sequence: 1 },
    ]);
    expect(await mailKindsOf(code)).toEqual(["confirmed", "received", "already-booked"]);
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, code));
    expect(events).toHaveLength(1);
  });

  it("is the holder again on the next day of the restaurant's zone", async () => {
    const [, , { code, person, day }] = [anEvening(), anEvening(), await aStandingTable()];
    for (const at of [Date.now(), Date.now() + days(1), Date.now() + days(1)]) {
      expect(await ledgerOf(day).execute({ ...aBooking(person), at })).toEqual(duplicate());
    }
    expect(await dailyMails(code)).toHaveLength(2);
  });

  it("is nobody but herself, when she has proved that the table is hers", async () => {
    const { day, code, again } = await aStandingTable();
    const commits = await commitsOn(day);
    expect(await again({ own: [code] })).toEqual(duplicate(code));
    expect(await dailyMails(code)).toEqual([]);
    expect(await commitsOn(day)).toBe(commits);
  });

  it("is not told of a table that she has proved of another service", async () => {
    const { code, again } = await aStandingTable();
    const other = await aStandingTable();
    expect(await again({ own: [other.code] })).toEqual(duplicate());
    expect(await dailyMails(code)).toHaveLength(1);
    expect(await dailyMails(other.code)).toEqual([]);
  });

  it("is nobody where the table that stands left no address", async () => {
    const day = anEvening();
    const { phone } = aPerson();
    const { code } = taken(await ledgerOf(day).execute(aBooking({ email: null, phone })));
    expect(await ledgerOf(day).execute(aBooking({ phone }))).toEqual(duplicate());
    expect(await dailyMails(code)).toEqual([]);
  });

  it("is the holder of the address before the holder of the telephone", async () => {
    const { day, code, person } = await aStandingTable();
    const other = aPerson();
    const { code: second } = taken(await ledgerOf(day).execute(aBooking(other)));
    const mixed = { email: other.email, phone: person.phone };
    expect(await ledgerOf(day).execute(aBooking(mixed))).toEqual(duplicate());
    expect(await dailyMails(second)).toHaveLength(1);
    expect(await dailyMails(code)).toEqual([]);
  });
});

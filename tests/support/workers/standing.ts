import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { aBooking, figuresOf, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, soir } from "#tests/support/workers/restaurant.ts";

export function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

let people = 0;

/** The contacts of somebody new. */
export function aPerson() {
  people += 1;
  return { email: `known-${people}@example.test`, phone: `+336110000${100 + people}` };
}

/** A ledger with one table of somebody, and how she would book again. */
export async function aStandingTable() {
  const day = anEvening();
  const person = aPerson();
  const { code } = taken(await ledgerOf(day).execute(aBooking(person)));
  const again = (settings: Parameters<typeof aBooking>[0] = {}) =>
    ledgerOf(day).execute(aBooking({ ...person, time: "19:00", ...settings }));
  return { day, person, code, again };
}

/** The row of a service of a day. */
export function rowOf({ date, service }: ServiceDayKey) {
  const isDay = and(eq(serviceDays.date, date), eq(serviceDays.service, service));
  return db.select().from(serviceDays).where(isDay).get();
}

/** Fails unless the row of a service is the sum of its reservations, contacts included. */
export async function expectFiguresToAgree(day: ServiceDayKey) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  return written;
}

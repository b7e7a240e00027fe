import { eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { addDays } from "#app/domain/calendar-date.ts";
import { allowsAct, reservationActs } from "#app/domain/reservation.ts";
import { emptyFigures, withTable } from "#app/domain/service-day.ts";
import { processedCommands, serviceDayEvents, serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";
import { sumOfContacts } from "#tests/support/ledger.ts";
import { heldOn, standingOn } from "#tests/support/model/book.ts";
import type { Play } from "#tests/support/model/play.ts";
import { type DayName, dayNames } from "#tests/support/model/steps.ts";
import { db } from "#tests/support/restaurant.ts";

async function rowsOf({ stage, codes }: Play) {
  const [tables, days, events, outbox, dayEvents] = await db.batch([
    db.select().from(reservations).where(eq(reservations.date, stage.date)),
    db.select().from(serviceDays).where(eq(serviceDays.date, stage.date)),
    db.select().from(reservationEvents).where(inArray(reservationEvents.code, codes)),
    db.select().from(mails).where(inArray(mails.code, codes)),
    db.select().from(serviceDayEvents).where(eq(serviceDayEvents.date, stage.date)),
  ]);
  return { tables, days, events, outbox, dayEvents };
}
type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** held = Σ of the reservations that hold, pending likewise, slot by slot, recomputed from the rows. */
function auditFigures(play: Play, { tables, days }: Rows): void {
  for (const name of dayNames) {
    const { service } = play.stage.day(name);
    const own = tables.filter((row) => row.service === service);
    const { version: _none, ...covers } = own.map(tableOf).reduce(withTable, emptyFigures);
    const counted = { ...covers, contacts: sumOfContacts(own) };
    const row = days.find((day) => day.service === service);
    const { held = 0, pending = 0, waiting = 0, heldBySlot = {}, contacts = {} } = row ?? {};
    const written = { held, pending, waiting, heldBySlot, contacts };
    expect(written, `figures of the ${name}`).toEqual(counted);
    const known = Object.values(contacts).sort((one, other) => one - other);
    expect(known, `contacts of the ${name}`).toEqual(contactCounts(play, name));
    expect(held, `covers held in the ${name}`).toBe(heldOn(play.book, name));
  }
}

/** How often each address and each telephone stands on a day by the book, in order of number. */
function contactCounts({ book }: Play, day: DayName): number[] {
  const contacts = standingOn(book, day).flatMap(({ who: { mail, phone } }) =>
    phone === null ? [`mail ${mail}`] : [`mail ${mail}`, `phone ${phone}`],
  );
  return [...new Set(contacts)]
    .map((contact) => contacts.filter((each) => each === contact).length)
    .sort((one, other) => one - other);
}

/** Every reservation is as the book has it: nothing lost, nothing more, nothing else. */
function auditReservations(play: Play, { tables }: Rows): void {
  const written = play.codes.map((code) => {
    const row = tables.find((table) => table.code === code);
    if (!row) throw new Error(`A reservation that was acknowledged is gone: ${code}`);
    const { status, pendingReason: why, version } = row;
    const requestedChange = row.requestedChange && play.stage.wishOf(row.requestedChange);
    return {
      ...play.stage.wishOf(row),
      status,
      why,
      requestedChange,
      version,
      erased: row.firstName === "",
    };
  });
  const expected = play.book.entries.map(
    ({ mails: _mails, overs: _overs, who: _who, told: _told, bookedAt: _at, ...entry }) => entry,
  );
  expect(tables, "reservations that nobody was told of").toHaveLength(expected.length);
  expect(written.map(sorted)).toEqual(expected.map(sorted));
}

function sorted(entry: object): [string, unknown][] {
  return Object.entries(entry).sort(([a], [b]) => a.localeCompare(b));
}

/** Each reservation has one event a version, each leads on from the one before, along the graph. */
function auditEvents(play: Play, { events }: Rows): void {
  for (const [index, code] of play.codes.entries()) {
    const own = events.filter((event) => event.code === code).sort((a, b) => a.version - b.version);
    const versions = play.book.entries[index]?.version ?? 0;
    expect(own.map((event) => event.version)).toEqual(
      Array.from({ length: versions }, (_, at) => at + 1),
    );
    for (const [at, event] of own.entries()) {
      expect(event.before).toEqual(own[at - 1]?.after ?? null);
      const act = reservationActs.find((name) => name === event.kind);
      if (act && event.before) expect(allowsAct(event.before.status, act)).toBe(true);
    }
  }
}

/** Exactly one outbox row for each mail that is owed, and none without. */
function auditMails(play: Play, { outbox }: Rows): void {
  const today = addDays(play.stage.date, -1);
  const expected = play.codes.flatMap((code, index) => [
    ...(play.book.entries[index]?.mails ?? []).flatMap((kinds, at) =>
      kinds.map((kind) => `${code}-${at + 1}-${kind}`),
    ),
    ...(play.book.entries[index]?.told ? [`${code}-already-booked-${today}`] : []),
  ]);
  expect(outbox.map((mail) => mail.slug).sort()).toEqual(expected.sort());
}

/** Held grows over the capacity only where the event records by how much and who allowed it. */
function auditOverrides(play: Play, { events }: Rows): void {
  const recorded = events.map(({ code, version, over }) => `${code} ${version} ${over}`);
  const owed = play.codes.flatMap((code, index) =>
    (play.book.entries[index]?.overs ?? []).map((over, at) => `${code} ${at + 1} ${over}`),
  );
  expect(recorded.sort(), "covers over the capacity").toEqual(owed.sort());
  for (const event of events.filter(({ over }) => over > 0)) {
    expect(event.actor, "who went over the capacity").toBe("staff");
    expect(event.user).not.toBeNull();
  }
}

/** Each command that was taken has one outcome; one that was refused has left none. */
async function auditCommands(play: Play): Promise<void> {
  const keys = play.taken.map((sent) => sent.key);
  const rows = await db
    .select({ key: processedCommands.key })
    .from(processedCommands)
    .where(inArray(processedCommands.key, keys));
  expect(rows.map((row) => row.key).sort()).toEqual(keys.toSorted());
}

/** Holds the rows of a play against its book. Throws on the first thing that does not agree. */
export async function audit(play: Play): Promise<void> {
  const rows = await rowsOf(play);
  auditReservations(play, rows);
  auditFigures(play, rows);
  auditEvents(play, rows);
  auditMails(play, rows);
  auditOverrides(play, rows);
  await auditCommands(play);
  const capacities = play.taken.filter(({ ask }) => ask.op === "set-capacity").length;
  expect(rows.dayEvents, "covers set by hand").toHaveLength(capacities);
}

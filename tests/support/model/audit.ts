import { eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { allowsStatusAction, statusActions } from "#app/domain/reservations/reservation.ts";
import { countIn, emptyFigures } from "#app/domain/reservations/service-day.ts";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { processedCommands, serviceDayEvents, serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { dayNames, type ServiceDayKey } from "#tests/support/model/asks.ts";
import { auditReservations } from "#tests/support/model/audit-reservations.ts";
import { heldOn, standingOn } from "#tests/support/model/reference/figures.ts";
import type { Run } from "#tests/support/model/run.ts";
import { sumOfContacts } from "#tests/support/workers/ledger.ts";
import { db } from "#tests/support/workers/restaurant.ts";

async function rowsOf({ harness, codes }: Run) {
  const [tables, days, events, outbox, dayEvents] = await db.batch([
    db.select().from(reservations).where(eq(reservations.date, harness.date)),
    db.select().from(serviceDays).where(eq(serviceDays.date, harness.date)),
    db.select().from(reservationEvents).where(inArray(reservationEvents.code, codes)),
    db.select().from(mails).where(inArray(mails.subject, codes)),
    db.select().from(serviceDayEvents).where(eq(serviceDayEvents.date, harness.date)),
  ]);
  return { tables, days, events, outbox, dayEvents };
}
type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** held = Σ of the reservations that hold, pending likewise, slot by slot, recomputed from the rows. */
function auditFigures(run: Run, { tables, days }: Rows): void {
  for (const name of dayNames) {
    const { service } = run.harness.day(name);
    const own = tables.filter((row) => row.service === service);
    const { version: _none, ...covers } = own.map(stateOf).reduce(countIn, emptyFigures);
    const counted = { ...covers, contacts: sumOfContacts(own) };
    const row = days.find((day) => day.service === service);
    const { held = 0, pending = 0, waiting = 0, heldBySlot = {}, contacts = {} } = row ?? {};
    const written = { held, pending, waiting, heldBySlot, contacts };
    expect(written, `figures of the ${name}`).toEqual(counted);
    const known = Object.values(contacts).sort((one, other) => one - other);
    expect(known, `contacts of the ${name}`).toEqual(contactCounts(run, name));
    expect(held, `covers held in the ${name}`).toBe(heldOn(run.reference, name));
  }
}

/** How often each address and each telephone stands on a day by the reference, in order of number. */
function contactCounts({ reference }: Run, day: ServiceDayKey): number[] {
  const contacts = standingOn(reference, day).flatMap(({ who: { mail, phone } }) => [
    ...(mail === null ? [] : [`mail ${mail}`]),
    ...(phone === null ? [] : [`phone ${phone}`]),
  ]);
  return [...new Set(contacts)]
    .map((contact) => contacts.filter((each) => each === contact).length)
    .sort((one, other) => one - other);
}

/** Who was awaited at the end of a service has come, and since when that is known stands in its row. */
function auditFinished({ harness, reference }: Run, { days }: Rows): void {
  for (const name of dayNames.filter((day) => reference.finished[day] !== null)) {
    const row = days.find(({ service }) => service === harness.day(name).service);
    expect(row?.finishedAt, `the end of the ${name}`).toBe(reference.finished[name]);
    expect(row?.finishedBy, `who finished the ${name}`).not.toBeNull();
  }
}

/** Each reservation has one event a version, each leads on from the one before, along the graph. */
function auditEvents(run: Run, { events }: Rows): void {
  for (const [index, code] of run.codes.entries()) {
    const own = events.filter((event) => event.code === code).sort((a, b) => a.version - b.version);
    const versions = run.reference.entries[index]?.version ?? 0;
    expect(own.map((event) => event.version)).toEqual(
      Array.from({ length: versions }, (_, at) => at + 1),
    );
    for (const [at, event] of own.entries()) {
      expect(event.before).toEqual(own[at - 1]?.after ?? null);
      const action = statusActions.find((name) => name === event.kind);
      if (action && event.before)
        expect(allowsStatusAction(event.before.status, action)).toBe(true);
    }
  }
}

/** Exactly one outbox row for each mail that is owed, and none without; withdrawn with its version. */
function auditMails(run: Run, { outbox }: Rows): void {
  const today = addDays(run.harness.date, -1);
  const expected = run.codes.flatMap((code, index) => {
    const { mails: owed = [], told = false } = run.reference.entries[index] ?? {};
    return [
      ...owed.map(({ version, kind, dueAt, isWithdrawn }) => ({
        slug: `${code}-${version}-${kind}`,
        dueAt,
        isWithdrawn,
      })),
      ...(told ? [{ slug: `${code}-already-booked-${today}`, isWithdrawn: false }] : []),
    ];
  });
  const written = outbox.map(({ slug, kind, dueAt, status }) => {
    const isWithdrawn = status === "withdrawn";
    return kind === "already-booked" ? { slug, isWithdrawn } : { slug, dueAt, isWithdrawn };
  });
  const bySlug = (one: { slug: string }, other: { slug: string }) =>
    one.slug < other.slug ? -1 : 1;
  expect(written.sort(bySlug)).toEqual(expected.sort(bySlug));
}

/** Held grows over the capacity only where the event records by how much and who allowed it. */
function auditOverrides(run: Run, { events }: Rows): void {
  const recorded = events.map(({ code, version, over }) => `${code} ${version} ${over}`);
  const owed = run.codes.flatMap((code, index) =>
    (run.reference.entries[index]?.overs ?? []).map((over, at) => `${code} ${at + 1} ${over}`),
  );
  expect(recorded.sort(), "covers over the capacity").toEqual(owed.sort());
  for (const event of events.filter(({ over }) => over > 0)) {
    expect(event.actor, "who went over the capacity").toBe("staff");
    expect(event.user).not.toBeNull();
  }
}

/** Each command that was taken has one outcome; one that was refused has left none. */
async function auditCommands(run: Run): Promise<void> {
  const keys = run.taken.map((sent) => sent.key);
  const rows = await db
    .select({ key: processedCommands.key })
    .from(processedCommands)
    .where(inArray(processedCommands.key, keys));
  expect(rows.map((row) => row.key).sort()).toEqual(keys.toSorted());
}

/** Holds the rows of a run against its reference. Throws on the first thing that does not agree. */
export async function audit(run: Run): Promise<void> {
  const rows = await rowsOf(run);
  auditReservations(run, rows.tables);
  auditFigures(run, rows);
  auditFinished(run, rows);
  auditEvents(run, rows);
  auditMails(run, rows);
  auditOverrides(run, rows);
  await auditCommands(run);
  expect(rows.dayEvents, "covers set by hand").toHaveLength(run.reference.coversSet);
}

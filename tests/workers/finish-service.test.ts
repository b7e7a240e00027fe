import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { CommandOf } from "#app/domain/reservations/commands.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, localMoment, minutes } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, statusNow } from "#tests/support/workers/admin-pages.ts";
import { aStatusCommand, figuresOf, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import {
  anAdmin,
  anUnusedDate,
  db,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

const today = localMoment(Date.now(), paris).date;
let cookie = "";
let days = 0;

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

/** Parties of two on an evening that has passed since, each with its page in the history. */
async function aPastEvening(parties: number) {
  const day = { date: anUnusedDate(), service: soir };
  const booked = [];
  for (let party = 0; party < parties; party += 1) booked.push(await aTableOn(day));
  days += 1;
  const date = addDays(today, -days);
  await db.batch([
    db.update(reservations).set({ date }).where(eq(reservations.date, day.date)),
    db.update(serviceDays).set({ date }).where(eq(serviceDays.date, day.date)),
    db.delete(mails),
  ]);
  const page = `/admin/reservations/history/${date}/soir`;
  return {
    date,
    page,
    tables: booked.map((table) => ({ ...table, path: `${page}/${table.slug}` })),
  };
}

function finish(page: string, as = cookie, requestKey: string = crypto.randomUUID()) {
  return postAs(as, page, { intent: "finish", requestKey });
}

function act(path: string, intent: string, fields: Record<string, string> = {}) {
  return postAs(cookie, path, { intent, requestKey: crypto.randomUUID(), ...fields });
}

async function wordsAt(page: string): Promise<string> {
  const { text } = await visitAs(cookie, page);
  return wordsOf(pageOf(text)("main").html() ?? "");
}

function rowOf(date: CalendarDate) {
  return db.select().from(serviceDays).where(eq(serviceDays.date, date)).get();
}

/** Contacts are hashed with their date, which was moved. */
async function expectSums(date: CalendarDate) {
  const { written, counted } = await figuresOf({ date, service: soir });
  expect({ ...written, contacts: null }).toEqual({ ...counted, contacts: null });
}

describe("a service that is over", () => {
  test("shows who neither came nor is absent, and lets all of them arrive at once, by whom and when", async () => {
    const { date, page, tables } = await aPastEvening(3);
    const [first] = tables;
    await act(first?.path ?? "", "no-show", { expectedVersion: "1" });
    expect(await wordsAt(page)).toContain("2 réservations ni arrivées ni absentes");
    const host = await aUser({ role: "host", firstName: "Paule" });
    const { status, headers } = await finish(page, await cookieOf(host.id));
    expect([status, headers.get("Location")]).toEqual([303, page]);
    const statuses = await Promise.all(tables.map(({ slug }) => statusNow(slug)));
    expect(statuses).toEqual(["no_show", "arrived", "arrived"]);
    expect(await wordsAt(page)).toMatch(/Clos le .* à \d\d:\d\d par Paule/);
    expect(await wordsAt(page)).not.toContain("ni arrivées ni absentes");
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.kind, "arrive"));
    expect(events.map(({ user }) => user)).toEqual([host.id, host.id]);
    await expectSums(date);
  });

  test("is finished once, however often and by whoever it is asked", async () => {
    const { date, page, tables } = await aPastEvening(2);
    const requestKey = crypto.randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => finish(page, cookie, requestKey)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    const before = await rowOf(date);
    const host = await aUser({ role: "host" });
    expect((await finish(page, await cookieOf(host.id))).status).toBe(303);
    expect(await rowOf(date)).toMatchObject({
      finishedAt: before?.finishedAt,
      finishedBy: anAdmin.user,
    });
    for (const { code } of tables) {
      expect(await findReservation(db, code)).toMatchObject({ status: "arrived", version: 2 });
    }
    await expectSums(date);
  });

  test("may be settled one by one, then finished; who is awaited again opens it again", async () => {
    const { page, tables } = await aPastEvening(1);
    const [table] = tables;
    await act(table?.path ?? "", "arrive", { expectedVersion: "1" });
    expect(await wordsAt(page)).toContain("Toutes les réservations sont arrivées ou absentes.");
    await finish(page);
    expect(await wordsAt(page)).toMatch(/Clos le .* par Camille/);
    await act(table?.path ?? "", "reinstate", { expectedVersion: "2" });
    expect(await wordsAt(page)).toContain("1 réservation ni arrivée ni absente");
    expect(await wordsAt(page)).not.toContain("Clos");
  });

  test("owes no mail for it", async () => {
    const { page } = await aPastEvening(2);
    await finish(page);
    expect(await db.select().from(mails)).toEqual([]);
  });

  test("is shown whole where nobody came", async () => {
    const { page, tables } = await aPastEvening(1);
    const [table] = tables;
    await act(table?.path ?? "", "no-show", { expectedVersion: "1" });
    await finish(page);
    const { text } = await visitAs(cookie, page);
    expect(pageOf(text)(`li#${table?.code}`)).toHaveLength(1);
  });
});

describe("a service that is not over", () => {
  function aFinish(at: number): CommandOf<"finish"> {
    const envelope = { key: crypto.randomUUID(), actor: anAdmin, at, notify: false };
    return { ...envelope, kind: "finish" };
  }

  test("is finished from the end of its last slot on, and not before", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const last = instantOf(day.date, clockTime("22:00"), paris);
    const { code } = await aTableOn(day, { time: "22:00" });
    const { execute } = ledgerOf(day);
    expect(await execute(aFinish(last + minutes(29)))).toEqual({ ok: false, reason: "not-over" });
    expect(await statusNow((await findReservation(db, code))?.slug ?? "")).toBe("confirmed");
    expect(taken(await execute(aFinish(last + minutes(30))))).toMatchObject({ arrived: 1 });
  });

  test("says so in words, and shows no button for it", async () => {
    const table = await aTableOn({ date: anUnusedDate(), service: soir });
    const page = `/admin/reservations/upcoming/${table.date}/soir`;
    expect(await wordsAt(page)).not.toContain("ni arrivée ni absente");
    const { status, text } = await finish(page);
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("Ce service n’est pas terminé.");
    expect(await statusNow(table.slug)).toBe("confirmed");
  });

  test("and one that was never booked is not there, nor is its ledger made", async () => {
    expect((await finish("/admin/reservations/history/2020-01-01/soir")).status).toBe(404);
    expect((await postAs(cookie, "/admin/reservations/history/2020-01-01/soir", {})).status).toBe(
      400,
    );
  });
});

describe("what is past", () => {
  test("is refused, accepted, cancelled and restored afterwards, and nobody is mailed", async () => {
    const { date, tables } = await aPastEvening(1);
    const [table] = tables;
    const path = table?.path ?? "";
    const steps = [
      ["refuse", "refused"],
      ["restore", "confirmed"],
      ["cancel", "cancelled"],
      ["restore", "confirmed"],
      ["no-show", "no_show"],
      ["arrive", "arrived"],
    ] as const;
    for (const [index, [intent, status]] of steps.entries()) {
      const sent = await act(path, intent, { expectedVersion: String(index + 1), force: "1" });
      expect([intent, sent.status]).toEqual([intent, 303]);
      expect(await statusNow(table?.slug ?? "")).toBe(status);
      await expectSums(date);
    }
    expect(await db.select().from(mails)).toEqual([]);
  });

  test("has its answers on its own page and on its line, which say that no mail leaves", async () => {
    const { page, tables } = await aPastEvening(1);
    const [table] = tables;
    expect(await wordsAt(table?.path ?? "")).toContain(
      "Ce service est passé\u202f: aucun mail ne part.",
    );
    const { text } = await visitAs(cookie, `${page}?more=${table?.code}`);
    const line = pageOf(text)(`li#${table?.code}`);
    expect(line.find("button[value=arrive]").length).toBeGreaterThan(0);
    expect(wordsOf(line.html() ?? "")).not.toContain("un mail part");
    expect(line.find(`a[href="${table?.path}/edit"]`)).toHaveLength(1);
  });

  test("that expired is accepted afterwards", async () => {
    const { date, tables } = await aPastEvening(1);
    const [table] = tables;
    if (!table) throw new Error("No table was booked");
    const expired = { status: "expired" } as const;
    await db.update(reservations).set(expired).where(eq(reservations.code, table.code));
    await db.update(serviceDays).set({ held: 0, heldBySlot: {} }).where(eq(serviceDays.date, date));
    const restore = aStatusCommand("restore", table.code, { expectedVersion: 1 });
    taken(await ledgerOf({ date, service: soir }).execute(restore));
    expect(await statusNow(table.slug)).toBe("confirmed");
    expect(await db.select().from(mails)).toEqual([]);
    await expectSums(date);
  });
});

import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath, statusNow } from "#tests/support/workers/admin-pages.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { figuresOf } from "#tests/support/workers/ledger.ts";
import {
  anUnusedDate,
  brunch,
  db,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

function set({ date, service }: ServiceDayKey, fields: Record<string, string>, as = cookie) {
  const form = { intent: "set-capacity", slot: "", requestKey: crypto.randomUUID(), ...fields };
  return postAs(as, listPath(date, service), form);
}

/** The words of a page, with spaces that break. */
function plain(text: string): string {
  return wordsOf(text).replaceAll(/[\u00a0\u202f]/g, " ");
}

async function pageOn({ date, service }: ServiceDayKey) {
  const { text } = await visitAs(cookie, `${listPath(date, service)}?more=covers-and-note`);
  return { text, words: plain(text), page: pageOf(text) };
}

async function lineOn(day: ServiceDayKey): Promise<string> {
  const { page } = await pageOn(day);
  return wordsOf(page("[data-line]").html() ?? "");
}

async function stateAt({ date, service }: ServiceDayKey, time: string): Promise<string> {
  const { text } = await visit(`/api/availability?date=${date}&covers=2`);
  const { services } = JSON.parse(text);
  const own = services.find(({ slug }: { slug: string }) => slug === service);
  return own.slots.find((slot: { time: string }) => slot.time === time).state;
}

function eventsOf({ date, service }: ServiceDayKey) {
  return db
    .select()
    .from(serviceDayEvents)
    .where(and(eq(serviceDayEvents.date, date), eq(serviceDayEvents.service, service)))
    .orderBy(serviceDayEvents.version);
}

async function expectSums(day: ServiceDayKey) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
}

describe("“Complet” for a service", () => {
  test("offers nothing online at once, changes no reservation, and goes back to the week", async () => {
    const day = anEvening();
    const table = await aTableOn(day, { covers: 4 });
    expect(await lineOn(day)).toContain("Base 100 · Confirmés 4 · En attente 0 · Restants 96");
    expect((await set(day, { capacity: "none" })).status).toBe(303);
    expect(await lineOn(day)).toContain("Base 0 · Confirmés 4 · En attente 0 · Restants −4");
    const { words, page } = await pageOn(day);
    expect(words).toContain("Base : ce jour");
    expect(words).not.toContain("de trop");
    expect(page("[data-band] button").first().text()).toBe("Revenir à 100");
    expect(await stateAt(day, "20:00")).toBe("closed");
    expect((await book(day.date, soir)).status).toBe(409);
    expect(await statusNow(table.slug)).toBe("confirmed");
    expect((await set(day, { capacity: "inherit" })).status).toBe(303);
    expect(await lineOn(day)).toContain("Base 100 · Confirmés 4 · En attente 0 · Restants 96");
    expect((await pageOn(day)).words).toContain("Base : semaine");
    expect(await stateAt(day, "20:00")).toBe("available");
    expect((await book(day.date, soir)).status).toBe(303);
    await expectSums(day);
  });

  test("is one change for one key, and none where it is so already", async () => {
    const day = anEvening();
    const once = { capacity: "none", requestKey: crypto.randomUUID() };
    expect([(await set(day, once)).status, (await set(day, once)).status]).toEqual([303, 303]);
    expect((await set(day, { capacity: "none" })).status).toBe(303);
    expect(await eventsOf(day)).toMatchObject([
      { user: "u1", slot: null, choice: 0, before: 100, after: 0 },
    ]);
    expect((await set(day, { ...once, capacity: "covers", covers: "7" })).status).toBe(409);
  });

  test("goes back to what stood before it, by hand too, and by a host", async () => {
    const day = anEvening();
    const host = await cookieOf((await aUser({ role: "host", firstName: "Inès" })).id);
    await set(day, { capacity: "covers", covers: "40" }, host);
    await set(day, { capacity: "none" }, host);
    const { page, words } = await pageOn(day);
    expect(page("[data-band] button").first().text()).toBe("Revenir à 40");
    expect(words).toContain("Revenir à la semaine : 100");
    expect(words).toContain("40 → complet par Inès");
    await set(day, { capacity: "covers", covers: "40" }, host);
    expect(await lineOn(day)).toContain("Base 40");
  });
});

describe("the covers of a service", () => {
  test("may be fewer than are held, and are those that an acceptance is measured by", async () => {
    const day = anEvening();
    await aTableOn(day, { covers: 6 });
    await set(day, { capacity: "covers", covers: "4" });
    expect(await lineOn(day)).toContain("Base 4 · Confirmés 6 · En attente 0 · Restants −2");
    expect((await pageOn(day)).words).toContain("2 de trop");
    const waiting = await aTableOn(day, { covers: 2 });
    expect(waiting.status).toBe("pending");
    const accept = { intent: "accept", expectedVersion: "1", requestKey: crypto.randomUUID() };
    const asked = await postAs(cookie, waiting.path, accept);
    expect([asked.status, wordsOf(asked.text)]).toEqual([
      409,
      expect.stringContaining("4 couverts"),
    ]);
    await expectSums(day);
  });

  test("may be answered by hand, and are so written in the line", async () => {
    const day = anEvening();
    await set(day, { capacity: "manual" });
    expect(await lineOn(day)).toBe("Base à la main · Confirmés 0 · En attente 0 · Restants —");
    expect(await stateAt(day, "20:00")).toBe("request");
  });

  test("go before an exception, which they name and go back to", async () => {
    const day = anEvening();
    await db.insert(scheduleExceptions).values({
      slug: `noel-${day.date}`,
      label: "Noël",
      from: day.date,
      to: day.date,
      service: soir,
      opening: "inherit",
      capacityRule: "covers",
      capacity: 0,
      createdAt: Date.now() + 60_000,
    });
    expect((await pageOn(day)).words).toContain("Base : exception « Noël »");
    expect(await stateAt(day, "20:00")).toBe("closed");
    await set(day, { capacity: "covers", covers: "12" });
    expect(await lineOn(day)).toContain("Base 12");
    expect((await pageOn(day)).words).toContain("Revenir à l’exception « Noël » : 0");
    expect((await book(day.date, soir)).status).toBe(303);
  });

  test("that are typed wrong come back in their field, with what is wrong beside it", async () => {
    const day = anEvening();
    for (const covers of ["", "-3", "4,5", "5001", "beaucoup"]) {
      const { status, text } = await set(day, { capacity: "covers", covers });
      expect([covers, status]).toEqual([covers, 400]);
      const page = pageOf(text);
      expect(page("#service-covers").val()).toBe(covers);
      expect(page("#service-covers-error").text()).toContain("0 à 5000");
      expect(page("[data-band] a[aria-expanded=true]")).toHaveLength(1);
    }
    expect(await eventsOf(day)).toEqual([]);
  });

  test("are refused of the past, of what is closed and of what there is not", async () => {
    const yesterday = addDays(localMoment(Date.now(), paris).date, -1);
    const past = `/admin/reservations/history/${yesterday}/soir`;
    const asked = await postAs(cookie, past, { intent: "set-capacity", capacity: "none" });
    expect([asked.status, plain(asked.text)]).toEqual([
      409,
      expect.stringContaining("Ce jour est passé."),
    ]);
    const far = { date: addDays(yesterday, 900), service: soir };
    expect((await set(far, { capacity: "none" })).status).toBe(409);
    const day = anEvening();
    await db.insert(scheduleExceptions).values({
      slug: `ferme-${day.date}`,
      label: "",
      from: day.date,
      to: day.date,
      opening: "closed",
      capacityRule: "inherit",
    });
    expect((await set(day, { capacity: "none" })).status).toBe(409);
    expect((await set(anEvening(), { capacity: "beaucoup" })).status).toBe(400);
  });
});

describe("a slot", () => {
  test("that is called full takes nobody and no request, the others do, and goes back", async () => {
    const day = anEvening();
    await aTableOn(day, { covers: 4, time: "20:00" });
    expect((await set(day, { capacity: "none", slot: "20:00" })).status).toBe(303);
    expect([await stateAt(day, "20:00"), await stateAt(day, "20:30")]).toEqual([
      "full",
      "available",
    ]);
    expect((await book(day.date, soir)).status).toBe(409);
    expect((await book(day.date, soir, aFilledForm({ time: "20:30" }))).status).toBe(303);
    const { words } = await pageOn(day);
    expect(words).toContain("4 · complet");
    expect(words).toContain("créneau de 20:00 : sans limite → complet");
    expect((await set(day, { capacity: "inherit", slot: "20:00" })).status).toBe(303);
    expect(await stateAt(day, "20:00")).toBe("available");
    await expectSums(day);
  });

  test("that is full by hand is so where each request is answered by hand too", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    await set(day, { capacity: "none", slot: "12:00" });
    expect([await stateAt(day, "12:00"), await stateAt(day, "12:30")]).toEqual(["full", "request"]);
  });

  test("may have a limit of its own, over which who asks waits", async () => {
    const day = anEvening();
    await set(day, { capacity: "covers", covers: "3", slot: "20:00" });
    expect((await aTableOn(day, { covers: 2, time: "20:00" })).status).toBe("confirmed");
    expect((await aTableOn(day, { covers: 2, time: "20:00" })).status).toBe("pending");
    expect((await pageOn(day)).words).toContain("2 / 3");
    const { status, text } = await set(day, { capacity: "covers", covers: "x", slot: "20:00" });
    expect([status, pageOf(text)("#slot-20h00").val()]).toEqual([400, "x"]);
  });

  test("that there is not cannot be set, nor be answered by hand", async () => {
    const day = anEvening();
    expect((await set(day, { capacity: "none", slot: "03:00" })).status).toBe(409);
    expect((await set(day, { capacity: "manual", slot: "20:00" })).status).toBe(400);
  });
});

describe("the note of a day", () => {
  function write(day: ServiceDayKey, fields: Record<string, string>) {
    const form = { intent: "day-note", requestKey: crypto.randomUUID(), ...fields };
    return postAs(cookie, listPath(day.date, day.service), form);
  }

  test("stands above the lists of its day and in the telephone form, until it is emptied", async () => {
    const day = anEvening();
    const note = "Match à 21 h, pas de terrasse";
    const entry = `/admin/reservations/new?date=${day.date}&service=soir`;
    expect((await write(day, { dayNote: note, noteVersion: "0" })).status).toBe(303);
    expect((await pageOn(day)).words).toContain(`Note du jour ${note}`);
    expect((await pageOn({ ...day, service: brunch })).words).toContain(note);
    expect(wordsOf((await visitAs(cookie, entry)).text)).toContain(note);
    expect((await write(day, { dayNote: "", noteVersion: "1" })).status).toBe(303);
    expect((await pageOn(day)).words).not.toContain(note);
    expect(wordsOf((await visitAs(cookie, entry)).text)).not.toContain(note);
  });

  test("that somebody else wrote meanwhile is not lost, nor is what was typed", async () => {
    const day = anEvening();
    await write(day, { dayNote: "Chaise haute en 12", noteVersion: "0" });
    const late = await write(day, { dayNote: "Match à 21 h", noteVersion: "0" });
    expect(late.status).toBe(409);
    expect(filledWith(late.text, "dayNote")).toBe("Match à 21 h");
    expect(wordsOf(late.text)).toContain("Chaise haute en 12");
    const again = await write(day, { dayNote: "Chaise haute en 12", noteVersion: "0" });
    expect(again.status).toBe(303);
  });

  test("is refused when it is too long, and comes back as it was typed", async () => {
    const day = anEvening();
    const long = "Match. ".repeat(60).trim();
    const { status, text } = await write(day, { dayNote: long, noteVersion: "0" });
    expect([status, filledWith(text, "dayNote")]).toEqual([400, long]);
    expect(pageOf(text)("#day-note-error").text()).toContain("300");
  });
});

import { env } from "cloudflare:test";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { slotStates } from "#app/domain/availability/availability.ts";
import { addDays, calendarDate, monthOf, weekdayOf } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { showMonth } from "#app/server/availability/show-month.ts";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { scheduleExceptions, weeklyHours } from "#app/server/db/schema/restaurant.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";

const answerSchema = z.object({
  date: z.string(),
  services: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      slots: z.array(z.object({ time: z.string(), state: z.enum(slotStates) })),
    }),
  ),
});

async function ask(date: string, covers: string | number = 2) {
  const { status, headers, text } = await visit(`/api/availability?date=${date}&covers=${covers}`);
  return { status, headers, text };
}

async function askRightly(date: string, covers: string | number = 2) {
  const { status, headers, text } = await ask(date, covers);
  return { status, headers, response: answerSchema.parse(JSON.parse(text)) };
}

async function stateAt(date: string, slug: string, time: string, covers = 2) {
  const { response } = await askRightly(date, covers);
  const service = response.services.find((candidate) => candidate.slug === slug);
  return service?.slots.find((slot) => slot.time === time)?.state;
}

async function takeCovers(date: string, covers: number) {
  for (let left = covers; left > 0; left -= 8) {
    const party = String(Math.min(8, left));
    expect((await book(date, "soir", aFilledForm({ covers: party }))).status).toBe(303);
  }
}

beforeAll(openRestaurant);

describe("availability as JSON", () => {
  test("names the services in order, their slots and states, and is never kept", async () => {
    const date = anUnusedDate();
    const { status, headers, response } = await askRightly(date);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(response.date).toBe(date);
    expect(response.services.map(({ slug, name }) => [slug, name])).toEqual([
      ["brunch", "Brunch"],
      ["midi", "Midi"],
      ["soir", "Soir"],
    ]);
    expect(response.services[1]?.slots).toEqual(
      ["12:00", "12:30", "13:00", "13:30"].map((time) => ({ time, state: "available" })),
    );
    expect(response.services[0]?.slots[0]).toEqual({ time: "11:00", state: "request" });
  });

  test("says last, full and on request for the size of the party, and never a count", async () => {
    const date = anUnusedDate();
    await takeCovers(date, 94);
    expect(await stateAt(date, "soir", "20:00", 2)).toBe("last");
    expect(await stateAt(date, "soir", "20:00", 7)).toBe("full");
    expect(await stateAt(date, "soir", "20:00", 9)).toBe("request");
    expect(await stateAt(date, "soir", "20:00", 21)).toBe("closed");
    expect((await ask(date)).text).not.toMatch(/94|"6"|:6\b|remaining|held/);
  });

  test("has no service on a day that is closed", async () => {
    const date = anUnusedDate();
    await db.insert(scheduleExceptions).values({
      slug: "fete",
      label: "Fête du village",
      from: date,
      to: date,
      opening: "closed",
      capacityRule: "inherit",
    });
    expect((await askRightly(date)).response).toEqual({ date, services: [] });
    const { text } = await visit(`/reserve/${date}`);
    expect(text).toContain("Nous sommes fermés ce jour-là");
    expect(text.match(/Fermé\u202f: Fête du village/g)).toHaveLength(1);
    const page = await visit(`/reserve/${date}/soir`);
    expect(page.status).toBe(404);
    expect(page.text).toContain("Nous sommes fermés ce jour-là");
    expect(page.text).toContain("Fermé\u202f: Fête du village");
    expect(page.text).toContain(`href="/reserve/${addDays(date, 1)}?covers=2"`);
  });

  test("says why a service is closed only where it would take place", async () => {
    const date = anUnusedDate();
    const closure = { from: date, to: date, opening: "closed", capacityRule: "inherit" } as const;
    await db.insert(scheduleExceptions).values([
      { ...closure, slug: "works", label: "Travaux", service: midi },
      { ...closure, slug: "no-brunch", label: "Congé", service: brunch },
    ]);
    const isItsCell = sql`service = ${brunch} AND weekday = ${weekdayOf(date)}`;
    const cells = await db.delete(weeklyHours).where(isItsCell).returning();
    const { text } = await visit(`/reserve/${date}`);
    const lunch = await visit(`/reserve/${date}/midi`);
    await db.insert(weeklyHours).values(cells);
    expect(text).toContain("Fermé\u202f: Travaux");
    expect(text).not.toContain("Congé");
    expect(lunch.text).toContain("Ce service n’a pas lieu ce jour-là");
    expect(lunch.text).toContain("Fermé\u202f: Travaux");
    expect(lunch.text).toContain(`href="/reserve/${date}/soir?covers=2&amp;time=`);
  });

  test("says closed where nothing is offered online", async () => {
    const date = anUnusedDate();
    await db.insert(scheduleExceptions).values({
      slug: "telephone",
      label: "Au téléphone",
      from: date,
      to: date,
      service: midi,
      opening: "inherit",
      capacityRule: "covers",
      capacity: 0,
    });
    expect(await stateAt(date, "midi", "12:00")).toBe("closed");
    expect((await visit(`/reserve/${date}`)).text).toContain("Ce service ne se réserve pas");
  });

  test.each([
    "2026-02-30",
    "",
    "9999-12-31",
    "demain",
    "2026-11-28&date=2026-11-29",
    "2026-11-28%00",
  ])("refuses the date %s in JSON", async (date) => {
    const { status, text } = await ask(date);
    expect([status, JSON.parse(text)]).toEqual([400, { error: "date" }]);
  });

  test.each([
    "0",
    "-0",
    "2.5",
    "1e309",
    "%EF%BC%92",
    "",
    "501",
    "2&covers=3",
    "NaN",
    "9".repeat(200),
  ])("refuses %s covers in JSON", async (covers) => {
    const { status, text } = await ask(anUnusedDate(), covers);
    if (status !== 400) throw new Error(text);
    expect(text).not.toContain("services");
  });
});

describe("the calendar", () => {
  test("links the days that can be asked for, and says what each offers", async () => {
    const tomorrow = addDays(localMoment(Date.now(), paris).date, 40);
    const { status, text } = await visit(`/reserve?covers=3&month=${monthOf(tomorrow)}`);
    expect(status).toBe(200);
    expect(text).toContain(`href="/reserve/${tomorrow}?covers=3"`);
    expect(text).toMatch(/<th scope="col"/);
    expect(text).toContain("3 personnes");
  });

  test("keeps the month when the size of the party changes", async () => {
    const month = monthOf(addDays(localMoment(Date.now(), paris).date, 70));
    const { text } = await visit(`/reserve?month=${month}`);
    expect(text).toContain(`<input type="hidden" name="month" value="${month}"/>`);
  });

  test("ends at the horizon and begins today", async () => {
    const today = localMoment(Date.now(), paris).date;
    const last = monthOf(addDays(today, 700));
    expect((await visit(`/reserve?month=${last}`)).text).not.toContain("Mois suivant");
    expect((await visit("/reserve")).text).not.toContain("Mois précédent");
  });

  test("sends a large party to the telephone", async () => {
    const { status, text } = await visit("/reserve?covers=21");
    expect(status).toBe(200);
    expect(text).toContain("Une grande tablée");
    expect(text).not.toContain("<table");
  });

  test.each([
    "covers=x",
    "covers=0",
    "covers=2&covers=3",
    "month=2026-13",
    "month=x",
    "covers=%00",
  ])("with %s in its address says that it was not understood", async (query) => {
    const { status, text } = await visit(`/reserve?${query}`);
    expect(status).toBe(400);
    expect(text).toContain("Nous n’avons pas compris");
    expect(text).toContain("<table");
  });

  test.each(["2000-01", "2199-12", "2150-06"])("in %s shows the present month", async (month) => {
    const { status, text } = await visit(`/reserve?month=${month}`);
    expect(status).toBe(200);
    expect(text).toContain("<table");
  });

  test("of a full month reads no more than 130 rows, in one round trip", async () => {
    await db.delete(weeklyHours).where(eq(weeklyHours.service, brunch));
    const today = localMoment(Date.now(), paris).date;
    const month = monthOf(addDays(today, 400));
    const rows = Array.from({ length: 28 }, (_, at) => addDays(calendarDate(`${month}-01`), at));
    const figures = { held: 2, pending: 0, waiting: 0, heldBySlot: { "20:00": 2 }, version: 1 };
    const days = rows.flatMap((date) =>
      [midi, soir].map((service) => ({ date, service, capacity: 30, contacts: {}, ...figures })),
    );
    await db.run(insertRows(serviceDays, days));
    const counted = countingD1(env.DB);
    await showMonth({ month, covers: 2 }, { db: openDatabase(counted.d1), now: Date.now() });
    expect(counted.roundTrips()).toBe(1);
    expect(counted.rowsRead()).toBeGreaterThan(56);
    expect(counted.rowsRead()).toBeLessThanOrEqual(130);
  });
});

describe("a day", () => {
  test("shows its services with their times as links, and the days around", async () => {
    const date = anUnusedDate();
    const { text } = await visit(`/reserve/${date}?covers=4`);
    expect(text).toContain(`href="/reserve/${date}/soir?covers=4&amp;time=20%3A00"`);
    expect(text).toContain(`href="/reserve/${addDays(date, 1)}?covers=4"`);
  });

  test("of the past says so, and shows the way to the calendar", async () => {
    const { status, text } = await visit("/reserve/2024-02-29");
    expect(status).toBe(410);
    expect(text).toContain("Cette date est passée");
    expect(text).toContain('href="/reserve?covers=2"');
  });

  test("past the horizon says when it can be booked", async () => {
    const { status, text } = await visit("/reserve/2199-12-31");
    expect(status).toBe(200);
    expect(text).toContain("Les réservations ouvrent 700 jours à l’avance");
  });
});

describe("the home page", () => {
  test("says who, when, where and how to call, without a script of its own", async () => {
    const { status, text } = await visit("/");
    expect(status).toBe(200);
    for (const part of [
      "Le Banc d’essai",
      "19:00 à 22:00",
      "1 rue des Tests",
      "tel:+33199000000",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('type="application/ld+json"');
    expect(text.match(/<script/g)).toHaveLength(2);
  });

  test("answers in English who asks for it", async () => {
    const { text } = await visit("/", { headers: { "Accept-Language": "en" } });
    expect(text).toContain("Book a table");
    expect(text).not.toMatch(/Réserver|Fermé/);
  });
});

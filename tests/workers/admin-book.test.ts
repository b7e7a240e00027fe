import { env, listDurableObjectIds } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { listDays } from "#app/server/reservation-views/list-days.ts";
import { listService } from "#app/server/reservation-views/list-service.ts";
import { showReservation } from "#app/server/reservation-views/show-reservation.ts";
import { showToday } from "#app/server/reservation-views/show-today.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath } from "#tests/support/workers/admin-pages.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, visitAs } from "#tests/support/workers/staff.ts";

const upcoming = "/admin/reservations/upcoming";
const history = "/admin/reservations/history";
const today = localMoment(Date.now(), paris).date;
let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

function visit(path: string) {
  return visitAs(cookie, path);
}

async function read(path: string): Promise<string> {
  const { status, text } = await visit(path);
  expect(status).toBe(200);
  return wordsOf(text);
}

/** Moves what was booked for a date into the past, as time would. */
async function letPass(date: CalendarDate, past: CalendarDate): Promise<void> {
  await db.batch([
    db.update(reservations).set({ date: past }).where(eq(reservations.date, date)),
    db.update(serviceDays).set({ date: past }).where(eq(serviceDays.date, date)),
  ]);
}

describe("a service's list", () => {
  test("says base, confirmed, pending and remaining covers in one line", async () => {
    const day = { date: anUnusedDate(), service: midi };
    await aTableOn(day, { covers: 6, time: "12:00" });
    await aTableOn(day, { covers: 12, time: "12:30" });
    expect(await read(listPath(day.date, "midi"))).toContain(
      "Base 30 · Confirmés 6 · En attente 12 · Restants 24",
    );
    const { text } = await visitAs(`${cookie}; lang=en`, listPath(day.date, "midi"));
    expect(text).toContain("Base 30 · Confirmed 6 · Pending 12 · Remaining 24");
  });

  test("shows requests first, and before she answers what an answer does", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const table = await aTableOn(day, { covers: 2, time: "12:00" });
    await aTableOn(day, { covers: 9, time: "13:00" });
    const words = await read(`${listPath(day.date, "midi")}?more=${table.code}`);
    expect(words.indexOf("Demandes")).toBeLessThan(words.indexOf("1 réservation"));
    expect(words).toContain("Restants 28 → 19");
    expect(words).toContain("2 couverts rendus, un mail part");
  });

  test("says that a service without covers is answered by hand", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    await aTableOn(day, { covers: 2, time: "12:00" });
    const words = await read(listPath(day.date, "brunch"));
    expect(words).toContain("Base à la main · Confirmés 0 · En attente 2 · Restants —");
    expect(words).toContain("je valide à la main");
  });

  test("finds a name by its beginning, without case or accents", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const found = await aTableOn(day, { firstName: "Éléonore" });
    const other = await aTableOn(day, { firstName: "Zoé" });
    const { text } = await visit(`${listPath(day.date, "soir")}?q=ELEO`);
    expect(text).toContain(found.slug);
    expect(text).not.toContain(other.slug);
    expect(await read(`${listPath(day.date, "soir")}?q=mart`)).toContain("2 réservations trouvées");
  });

  test("of a closed service says that it is closed, and promises no reservation", async () => {
    const date = anUnusedDate();
    await db.insert(scheduleExceptions).values({
      slug: `shut-${date}`,
      label: "Travaux",
      from: date,
      to: date,
      service: soir,
      opening: "closed",
      capacityRule: "inherit",
    });
    const words = await read(listPath(date, "soir"));
    expect(words).toContain("Travaux");
    expect(words).not.toContain("Pas encore de réservation");
  });

  test("says when nothing is found, and when there is nothing yet", async () => {
    const day = { date: anUnusedDate(), service: soir };
    expect(await read(listPath(day.date, "soir"))).toContain("Pas encore de réservation");
    await aTableOn(day);
    expect(await read(`${listPath(day.date, "soir")}?q=xyz`)).toContain(
      "Aucune réservation au nom",
    );
  });

  test("moves from the upcoming to the past ones with its day", async () => {
    const past = await visit(`${upcoming}/${addDays(today, -3)}/soir`);
    expect(past.headers.get("Location")).toBe(`${history}/${addDays(today, -3)}/soir`);
    const coming = await visit(`${history}/${today}/soir`);
    expect(coming.headers.get("Location")).toBe(`${upcoming}/${today}/soir`);
  });
});

describe("the list by date", () => {
  test("begins today and unfolds to the services of each day", async () => {
    const words = await read(upcoming);
    expect(words).toContain("Réservations à venir");
    expect(words).toContain("Base 100 · Confirmés");
    const { text } = await visit(upcoming);
    const dates = attributesOf(text, "[data-date]", "data-date");
    expect(dates[0]).toBe(today);
    expect(dates).toHaveLength(14);
  });

  test("turns to any date, and from a past one to the past", async () => {
    const far = addDays(today, 300);
    expect((await visit(`${upcoming}?from=${far}`)).text).toContain(`data-date="${far}"`);
    const yesterday = addDays(today, -1);
    const { headers } = await visit(`${upcoming}?from=${yesterday}`);
    expect(headers.get("Location")).toBe(`${history}?from=${yesterday}`);
  });

  test("shows a closed day as closed, with its reason", async () => {
    const date = addDays(today, 400);
    await db.insert(scheduleExceptions).values({
      slug: "vacances",
      label: "Vacances",
      from: date,
      to: date,
      service: null,
      opening: "closed",
      capacityRule: "inherit",
    });
    const words = await read(`${upcoming}?from=${date}`);
    expect(words).toContain("Fermé\u202f: Vacances");
  });

  test("keeps the capacity that a past service had", async () => {
    const day = { date: anUnusedDate(), service: midi };
    await aTableOn(day, { covers: 4, time: "12:00" });
    const past = addDays(today, -40);
    await letPass(day.date, past);
    await db.update(serviceDays).set({ capacity: 22 }).where(eq(serviceDays.date, past));
    const words = await read(`${history}?from=${past}`);
    expect(words).toContain("Base 22 · Confirmés 4 · En attente 0 · Restants 18");
    expect(await read(`${history}/${past}/midi`)).toContain("1 réservation ni arrivée ni absente");
  });

  test.each(["2026-02-30", "9999-01-01", "x", "1e309", "%00", "２０２６-11-27"])(
    "says in words that %s is no date",
    async (from) => {
      const { status, text } = await visit(`${upcoming}?from=${from}`);
      expect(status).toBe(400);
      expect(text).toContain("Cette date n’existe pas");
    },
  );

  test("goes no further than two years, and never fails at the calendar's end", async () => {
    expect((await visit(`${upcoming}?from=2199-12-31`)).status).toBe(200);
    expect((await visit(`${upcoming}/2199-12-31`)).status).toBe(200);
    expect((await visit(`${upcoming}/2199-12-31/soir`)).status).toBe(200);
    expect((await visit(`${history}/2000-01-01/soir`)).status).toBe(200);
    expect((await visit(`${history}?from=2000-01-01`)).status).toBe(200);
  });
});

describe("today at a glance", () => {
  test("shows each service of today and the requests of every day, the soonest first", async () => {
    const [one, other] = [anUnusedDate(), anUnusedDate()];
    const later = await aTableOn({ date: other, service: brunch }, { time: "11:00" });
    const sooner = await aTableOn({ date: one, service: brunch }, { time: "13:00" });
    const { text } = await visit("/admin");
    expect(wordsOf(text)).toContain("Base 100 · Confirmés 0");
    expect(text.indexOf(sooner.slug)).toBeGreaterThan(0);
    expect(text.indexOf(sooner.slug)).toBeLessThan(text.indexOf(later.slug));
  });

  test("pages through many requests without losing or repeating one", async () => {
    const [one, other] = [anUnusedDate(), anUnusedDate()];
    for (let request = 0; request < 15; request += 1) {
      await aTableOn({ date: one, service: brunch }, { time: "12:00" });
      await aTableOn({ date: other, service: brunch }, { time: "12:30" });
    }
    const deps = { env, db, now: Date.now() };
    const seen: string[] = [];
    let page = await showToday({ after: null, toldAbove: null }, deps);
    seen.push(...page.requests.map(({ code }) => code));
    while (page.nextRequests) {
      page = await showToday({ after: page.nextRequests, toldAbove: null }, deps);
      seen.push(...page.requests.map(({ code }) => code));
    }
    const waiting = await db.select().from(reservations).where(eq(reservations.status, "pending"));
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual(waiting.map(({ code }) => code).sort());
  });

  test.each(["x", "2026-02-30_12:00_k7m2q9", "2026-11-27_25:00_k7m2q9", "_", "%00"])(
    "refuses to begin after %s",
    async (after) => {
      expect((await visit(`/admin?after=${after}`)).status).toBe(400);
    },
  );
});

describe("a reservation's page", () => {
  test("shows all that is known of it, what happened and its mails", async () => {
    const table = await aTableOn({ date: anUnusedDate(), service: soir }, { covers: 3 });
    const words = await read(table.path);
    expect(words).toContain("3 couverts");
    expect(words).toContain(table.code);
    expect(words).toContain("Réservation par le client");
    expect(words).toContain("Réservation reçue, à la maison");
    expect(words).toContain("@example.test");
  });

  test("is found by its code under any other name, date or service", async () => {
    const table = await aTableOn({ date: anUnusedDate(), service: soir });
    for (const wrong of [
      `${upcoming}/${table.date}/midi/${table.slug}`,
      `${upcoming}/${addDays(today, 200)}/soir/${table.slug}`,
      `${history}/${table.date}/soir/${table.slug}`,
      `${upcoming}/${table.date}/soir/someone-else-${table.code}`,
    ]) {
      const { status, headers } = await visit(wrong);
      expect([status, headers.get("Location")]).toEqual([302, table.path]);
    }
  });

  test("tells every event in words", async () => {
    const table = await aTableOn({ date: anUnusedDate(), service: soir });
    const kinds = [
      "accept",
      "refuse",
      "cancel",
      "restore",
      "expire",
      "arrive",
      "no-show",
      "change",
    ];
    const [booked] = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, table.code));
    if (!booked) throw new Error("A booking leaves an event.");
    await db.insert(reservationEvents).values(
      kinds.map((kind, at) => ({
        ...booked,
        version: at + 2,
        kind,
        before: booked.after,
        after: { ...booked.after, covers: booked.after.covers + (kind === "change" ? 1 : 0) },
      })),
    );
    const words = await read(table.path);
    for (const kind of kinds) expect(words).not.toContain(` ${kind} `);
    expect(words).toContain("2 couverts, confirmée →");
  });
});

describe("an address that names nothing", () => {
  test.each([
    `${upcoming}/2026-02-30`,
    `${upcoming}/9999-01-01`,
    `${upcoming}/tomorrow`,
    `/admin/reservations/sometime`,
    `${upcoming}/${today}/diner`,
    `${upcoming}/${today}/SOIR`,
    `${upcoming}/${today}/soir/nobody`,
    `${upcoming}/${today}/soir/nobody-222222`,
    `${upcoming}/${today}/soir/${"a".repeat(500)}`,
    `${upcoming}/${today}/__proto__/constructor`,
    "/admin/nothing",
  ])("is answered in words: %s", async (path) => {
    const { status, text } = await visit(path);
    expect(status).toBe(404);
    expect(text).toContain("Cette page n’existe pas");
    expect(await listDurableObjectIds(env.SERVICE_LEDGER)).not.toContain(path);
  });

  test("is refused in words when a search is too long", async () => {
    expect((await visit(`${listPath(today, "soir")}?q=${"é".repeat(81)}`)).status).toBe(400);
  });
});

describe("what a page costs", () => {
  test("is one round trip to the database, and few rows", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const table = await aTableOn(day);
    const { code } = table;
    async function cost(page: (deps: { db: typeof db; now: number }) => Promise<unknown>) {
      const { d1, rowsRead, roundTrips } = countingD1(env.DB);
      const deps = { db: openDatabase(d1), now: Date.now() };
      // Which service is looked after is known once the schedule was read.
      await readConfig(deps.db, { from: today, to: addDays(today, 14) });
      const [trips, rows] = [roundTrips(), rowsRead()];
      await page(deps);
      expect(roundTrips() - trips).toBe(1);
      return rowsRead() - rows;
    }
    const input = { ...day, search: null, after: null };
    expect(await cost((deps) => listService(input, deps))).toBeLessThan(120);
    expect(await cost((deps) => showReservation({ code, date: day.date }, deps))).toBeLessThan(120);
    const first = { after: null, toldAbove: null };
    expect(await cost((deps) => showToday(first, { env, ...deps }))).toBeLessThan(300);
    expect(await cost((deps) => listDays({ from: null, count: 14 }, deps))).toBeLessThan(200);
  });
});

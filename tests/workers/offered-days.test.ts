import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays, type CalendarDate, monthOf } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { longDate } from "#app/i18n/format.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { bookingOptions, scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, pageOf } from "#tests/support/domain/html.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurantWith,
} from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ midi: { covers: 8 }, options: { waitingCoversMax: 8 } }));
beforeEach(invalidateCaches);
afterEach(() => vi.restoreAllMocks());

const today = localMoment(Date.now(), paris).date;

function inFrench(date: CalendarDate): string {
  return withLocale("fr", () => longDate(date));
}

async function withHorizon(horizonDays: number): Promise<void> {
  await db.update(bookingOptions).set({ horizonDays });
  invalidateCaches();
}

/** Closes a date, or one service of it. */
async function close(date: CalendarDate, service: typeof midi | null = null): Promise<void> {
  const slug = `closed-${date}-${service}`;
  const closure = { slug, label: "Relâche", from: date, to: date, service } as const;
  await db
    .insert(scheduleExceptions)
    .values({ ...closure, opening: "closed", capacityRule: "inherit" });
  invalidateCaches();
}

async function fillLunch(date: CalendarDate): Promise<void> {
  for (const covers of ["8", "8"]) {
    const fields = aFilledForm({ time: "12:00", covers });
    expect((await book(date, midi, fields)).status).toBe(303);
  }
}

/** The days that a page offers instead. */
function daysOffered(html: string, service: string): string[] {
  const section = pageOf(html).html("section[aria-labelledby=alternatives]");
  const [, days = ""] = section.split("D’autres jours");
  return [...days.matchAll(/\/reserve\/([\d-]+)(?:\/([a-z]+))?/g)].map(([, day = "", named]) => {
    expect(named ?? service).toBe(service);
    return day;
  });
}

describe("a day past the horizon", () => {
  test("is not open yet, in the calendar and on its page, with the day from which it is", async () => {
    await withHorizon(40);
    const date = addDays(today, 45);
    const from = addDays(today, 5);
    const month = await visit(`/reserve?covers=2&month=${monthOf(date)}`);
    const cell = pageOf(month.text)(`a[href^="/reserve/${date}"]`).text();
    expect(cell).toContain(`pas encore ouvert, réservable à partir du ${inFrench(from)}`);
    expect(cell).not.toContain("fermé");
    expect(month.text).toContain("on réserve 40 jours à l’avance");
    const { status, text } = await visit(`/reserve/${date}`);
    expect(status).toBe(200);
    expect(text).toContain("Ce jour n’est pas encore ouvert à la réservation");
    expect(text).toContain(`réservable à partir du ${inFrench(from)}`);
    const form = await visit(`/reserve/${date}/soir`);
    expect(form.status).toBe(404);
    expect(form.text).toContain(`réservable à partir du ${inFrench(from)}`);
  });

  test("says the very day: it is bookable then, and not a day before", async () => {
    await withHorizon(40);
    const date = addDays(today, 45);
    for (const [day, isOpen] of [
      [addDays(today, 4), false],
      [addDays(today, 5), true],
    ] as const) {
      vi.spyOn(Date, "now").mockReturnValue(instantOf(day, clockTime("10:00"), paris));
      invalidateCaches();
      const { text } = await visit(`/reserve/${date}`);
      expect(text.includes("À quelle heure"), day).toBe(isOpen);
    }
  });

  test("is closed where the restaurant is, and promises nothing", async () => {
    await withHorizon(40);
    const date = addDays(today, 46);
    await close(date);
    const { text } = await visit(`/reserve/${date}`);
    expect(text).toContain("Nous sommes fermés ce jour-là");
    expect(text).not.toContain("réservable à partir");
    const month = await visit(`/reserve?covers=2&month=${monthOf(date)}`);
    expect(month.text).not.toContain(`href="/reserve/${date}`);
  });

  test("makes a month of which all is too far off say when it opens", async () => {
    await withHorizon(40);
    const date = addDays(today, 120);
    const { text } = await visit(`/reserve?covers=2&month=${monthOf(date)}`);
    expect(text).not.toContain("Plus aucune table en ligne");
    expect(text).toContain("seront réservables à partir du");
  });
});

describe("the other days that are offered", () => {
  test("have this very service for this party: none that is closed, full or without it", async () => {
    await withHorizon(700);
    const days = Array.from({ length: 6 }, anUnusedDate);
    const [closed, full, without, first, , date] = days;
    if (!closed || !full || !without || !first || !date) throw new Error("No days.");
    for (const day of days.slice(4)) await fillLunch(day);
    await close(closed);
    await fillLunch(full);
    await close(without, midi);
    const { text } = await visit(`/reserve/${date}/midi?covers=2`);
    const offered = daysOffered(text, "midi");
    expect(offered.length).toBe(3);
    expect(offered).toContain(first);
    for (const day of offered) {
      expect([closed, full, without, date]).not.toContain(day);
      expect((await visit(`/reserve/${day}/midi?covers=2`)).text).toContain('id="booking"');
    }
  });

  test("are those of a service that is answered by hand too", async () => {
    const date = anUnusedDate();
    await close(date, brunch);
    const { text } = await visit(`/reserve/${date}/brunch?covers=2`);
    expect(daysOffered(text, "brunch").length).toBe(3);
    expect(text).toContain("sur demande");
  });

  test("are none where no day takes so many online", async () => {
    await db.update(bookingOptions).set({ partyMax: 4 });
    invalidateCaches();
    const date = anUnusedDate();
    await db.delete(scheduleExceptions).where(sql`${scheduleExceptions.from} = ${date}`);
    const fields = aFilledForm({ time: "12:00", covers: "5" });
    const { status, text } = await book(date, midi, fields);
    await db.update(bookingOptions).set({ partyMax: 20 });
    invalidateCaches();
    expect(status).toBe(409);
    expect(daysOffered(text, "midi")).toEqual([]);
  });
});

describe("a service that is over", () => {
  test.each([["2"], ["30"]])("asks nobody to call, for %s", async (covers) => {
    const date = anUnusedDate();
    vi.spyOn(Date, "now").mockReturnValue(instantOf(date, clockTime("23:30"), paris));
    const responses = [
      await visit(`/reserve/${date}/midi?covers=${covers}`),
      await book(date, midi, aFilledForm({ covers })),
      await visit(`/reserve/${addDays(date, -1)}`),
      await visit(`/reserve/${addDays(date, -1)}/midi`),
    ];
    if (covers === "2") responses.push(await visit(`/reserve/${date}?covers=2`));
    for (const { text } of responses) {
      const [, main = ""] = text.split("<main");
      const [told = ""] = main.split("</main>");
      expect(told).not.toMatch(/ppelez-nous|href="tel:|coup de fil/);
    }
  });
});

describe("the number of people", () => {
  test.each([
    [20, ["1", "2", "3", "4", "5", "6", "7", "8"], "9 +"],
    [8, ["1", "2", "3", "4", "5", "6", "7", "8"], "9 +"],
    [4, ["1", "2", "3", "4"], "5 +"],
  ])("is one link each, with the largest party of %i", async (partyMax, sizes, more) => {
    await db.update(bookingOptions).set({ partyMax });
    invalidateCaches();
    const date = anUnusedDate();
    for (const page of ["/reserve", `/reserve/${date}`]) {
      const { text } = await visit(`${page}?covers=3`);
      const nav = pageOf(pageOf(text).html("nav[aria-labelledby=party]"));
      const links = nav("a").toArray();
      const numbers = links.filter((link) => /^\d+$/.test(nav(link).text()));
      expect(numbers.map((link) => nav(link).text())).toEqual(sizes);
      for (const link of numbers) {
        expect(nav(link).attr("href")).toContain(`${page}?covers=${nav(link).text()}`);
      }
      expect(nav.html()).toContain(more);
      expect(nav("[aria-current=true]").text()).toBe("3");
      expect(nav("[aria-current]")).toHaveLength(1);
      expect(nav("select")).toHaveLength(0);
      expect(nav("[type=number]").length > 0).toBe(partyMax > 8);
    }
    await db.update(bookingOptions).set({ partyMax: 20 });
    invalidateCaches();
  });

  test("of a larger party is typed, and stands there", async () => {
    const { text } = await visit("/reserve?covers=12");
    expect(pageOf(text)("details[open] > summary[aria-current=true]")).toHaveLength(1);
    expect(attributesOf(text, "input[name=covers]", "value")).toEqual(["12"]);
  });
});

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { filledWith, pageOf } from "#tests/support/domain/html.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, openRestaurantWith } from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ midi: { covers: 8 }, options: { waitingCoversMax: 8 } }));
beforeEach(invalidateCaches);
afterEach(() => vi.restoreAllMocks());

const form = 'id="booking"';

/** A lunch for eight where so many parties of eight have asked. */
async function aLunchWith(parties: number) {
  const date = anUnusedDate();
  for (let party = 0; party < parties; party += 1) {
    const fields = aFilledForm({ time: "12:00", covers: "8" });
    expect((await book(date, "midi", fields)).status).toBe(303);
  }
  return { date, page: `/reserve/${date}/midi?covers=2` };
}

describe("the page of a service", () => {
  test("that is full says that one may wait, before anything else, and takes the request", async () => {
    const { date, page } = await aLunchWith(1);
    const words = "Ce service est complet\u202f: vous pouvez demander une place";
    const { status, text } = await visit(page);
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text.indexOf(words)).toBeLessThan(text.indexOf("Ce qui reste possible"));
    expect(text.indexOf("Ce qui reste possible")).toBeLessThan(text.indexOf(form));
    expect((await visit(`/reserve/${date}`)).text).toContain(words);
  });

  test("whose waiting list is full too says so, shows what remains, and has no form", async () => {
    const { date, page } = await aLunchWith(2);
    const words = "Ce service est complet, liste d’attente comprise.";
    const { status, text } = await visit(page);
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text).toContain(`href="/reserve/${date}/brunch?covers=2&amp;time=`);
    expect(text).toContain('href="tel:+33199000000"');
    expect(text).not.toContain(form);
    expect((await visit(`/reserve/${date}`)).text).toContain(words);
  });

  test("that is over says so, and has no form", async () => {
    const date = anUnusedDate();
    const evening = instantOf(date, clockTime("18:00"), paris);
    vi.spyOn(Date, "now").mockReturnValue(evening);
    const { status, text } = await visit(`/reserve/${date}/midi?covers=2`);
    expect(status).toBe(200);
    expect(text).toContain("Ce service est passé.");
    expect(text).toContain(`href="/reserve/${date}/soir?covers=2&amp;time=`);
    expect(text).not.toContain(form);
    expect((await visit(`/reserve/${date}`)).text).toContain("Ce service est passé.");
  });

  test("that filled up while the form was filled in says so once, without the form", async () => {
    const { date } = await aLunchWith(2);
    const { status, text } = await book(date, "midi", aFilledForm({ time: "12:30" }));
    expect(status).toBe(409);
    expect(text).toContain("Ce service est complet, et sa liste d’attente aussi.");
    expect(text).not.toContain("liste d’attente comprise");
    expect(text).not.toContain(form);
  });
});

describe("a time that cannot be had beside others that can", () => {
  test("keeps what was typed, and leads to the other times in the form itself", async () => {
    const date = anUnusedDate();
    const fields = aFilledForm({ time: "20:10", note: "Près de la fenêtre" });
    const { status, text } = await book(date, "soir", fields);
    expect(status).toBe(409);
    expect(filledWith(text, "lastName")).toBe(fields.lastName);
    expect(text).toContain("Près de la fenêtre</textarea>");
    expect(text).toContain('href="#time-2000"');
    expect(pageOf(text)("input#time-2000[name=time]")).toHaveLength(1);
    expect(text).not.toContain(`href="/reserve/${date}/soir?covers=2&amp;time=`);
  });
});

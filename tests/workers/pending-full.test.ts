import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { filledWith } from "#tests/support/domain/html.ts";
import { aFilledForm, book, traces } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import {
  anUnusedDate,
  brunch,
  midi,
  openRestaurantWith,
} from "#tests/support/workers/restaurant.ts";
import { anEvening, rowOf } from "#tests/support/workers/standing.ts";

beforeAll(() => openRestaurantWith({ midi: { covers: 8 }, options: { pendingCoversMax: 12 } }));
beforeEach(invalidateCaches);

const form = 'id="booking"';

/** A date on which so many covers wait for an answer in a service that has no covers set. */
async function aBrunchWith(parties: readonly string[]) {
  const date = anUnusedDate();
  for (const covers of parties) {
    expect((await book(date, "brunch", aFilledForm({ time: "12:00", covers }))).status).toBe(303);
  }
  return date;
}

async function statesOf(date: string, service: string, covers: number): Promise<string[]> {
  const { text } = await visit(`/api/availability?date=${date}&covers=${covers}`);
  const { services } = JSON.parse(text);
  const own = services.find(({ slug }: { slug: string }) => slug === service);
  return [...new Set<string>(own.slots.map(({ state }: { state: string }) => state))];
}

describe("a service in which as much waits as may", () => {
  test("refuses another request in its own words, with the telephone and what remains", async () => {
    const date = await aBrunchWith(["6", "6"]);
    const before = await traces();
    const fields = aFilledForm({ time: "12:30" });
    const { status, text } = await book(date, "brunch", fields);
    expect(status).toBe(409);
    expect(text).toContain("Trop de demandes attendent déjà une réponse pour ce service.");
    expect(text).toContain('href="tel:+33199000000"');
    expect(text).toContain("Ce qui reste possible");
    expect(text).not.toContain(form);
    expect(await traces()).toEqual(before);
    expect((await rowOf({ date, service: brunch }))?.pending).toBe(12);
  });

  test("is full for a diner before she asks, and says that none may wait", async () => {
    const date = await aBrunchWith(["6", "4"]);
    expect(await statesOf(date, "brunch", 2)).toEqual(["request"]);
    expect(await statesOf(date, "brunch", 3)).toEqual(["full"]);
    const { status, text } = await visit(`/reserve/${date}/brunch?covers=3`);
    expect(status).toBe(200);
    expect(text).toContain("autant de demandes en attente qu’il peut en prendre");
    expect(text).toContain('href="tel:+33199000000"');
    expect(text).not.toContain(form);
    expect(text).not.toMatch(/\b1[02] couverts/);
    const day = await visit(`/reserve/${date}?covers=3`);
    expect(day.text).toContain("autant de demandes en attente qu’il peut en prendre");
    expect((await visit(`/reserve/${date}/brunch?covers=2`)).text).toContain(form);
  });

  test("takes no large party on a day with room either, and keeps what was typed", async () => {
    const day = anEvening();
    const large = aFilledForm({ covers: "12" });
    expect((await book(day.date, "soir", large)).status).toBe(303);
    const fields = aFilledForm({ covers: "9", note: "Un anniversaire" });
    const { status, text } = await book(day.date, "soir", fields);
    expect(status).toBe(409);
    expect(text).toContain("Trop de demandes attendent déjà une réponse pour ce service.");
    expect((await rowOf(day))?.pending).toBe(12);
    const small = await visit(`/reserve/${day.date}/soir?covers=2`);
    expect(small.text).toContain(form);
    expect(filledWith(small.text, "covers")).toBe("2");
  });

  test("lets nobody wait for room either, though the waiting list has some", async () => {
    const date = anUnusedDate();
    for (const covers of ["8", "8", "4"]) {
      expect((await book(date, "midi", aFilledForm({ time: "12:00", covers }))).status).toBe(303);
    }
    expect((await rowOf({ date, service: midi }))?.waiting).toBe(12);
    const { status, text } = await book(date, "midi", aFilledForm({ time: "12:00" }));
    expect(status).toBe(409);
    expect(text).toContain("Trop de demandes attendent déjà une réponse pour ce service.");
    expect(await statesOf(date, "midi", 2)).toEqual(["full"]);
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prefillFields } from "#app/domain/reservations/prefill-details.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { bookingFormOf, goOn, prefillFormOf } from "#tests/support/workers/alternatives.ts";
import { aFilledForm, book, traces } from "#tests/support/workers/diner.ts";
import { heldOn, posted, visit } from "#tests/support/workers/guest.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurantWith,
  soir,
} from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ midi: { covers: 8 }, options: { waitingCoversMax: 8 } }));
beforeEach(invalidateCaches);

const details = {
  firstName: "Zoé",
  lastName: `D’"Arc" & fils`,
  email: "zoe@example.test",
  phone: "+33 6 00 00 00 00",
  note: "Une poussette\net <un> chien",
};

const prefill = { ...details, dietaryNote: "Sans noix", time: "12:30" };

/** A date whose lunch is full, waiting list and all. */
async function aFullLunch(): Promise<CalendarDate> {
  const date = anUnusedDate();
  for (const covers of ["8", "8"]) {
    const fields = aFilledForm({ time: "12:00", covers });
    expect((await book(date, midi, fields)).status).toBe(303);
  }
  return date;
}

/** The day after, which no other test uses either. */
function theNextDay(date: CalendarDate): CalendarDate {
  anUnusedDate();
  return addDays(date, 1);
}

async function refused(fields: Record<string, string> = {}) {
  const date = await aFullLunch();
  const form = aFilledForm({ time: "12:30", covers: "3", ...details, ...fields });
  return { date, form, response: await book(date, midi, form) };
}

describe("what was typed into a form that came too late", () => {
  test("goes along to another service of the day, in a form with a fresh key", async () => {
    const { date, form, response } = await refused();
    expect(response.status).toBe(409);
    expect(bookingFormOf(response.text)).toBeNull();
    const { status, text } = await goOn(
      response.text,
      `/reserve/${date}/brunch?covers=3&time=12%3A00`,
    );
    expect(status).toBe(200);
    const filled = bookingFormOf(text);
    expect(filled).toMatchObject({ ...details, covers: "3", time: "12:00" });
    expect(filled?.requestKey).toMatch(/^[\w-]{8,100}$/);
    expect(filled?.requestKey).not.toBe(form.requestKey);
    expect(text).not.toContain('role="alert"');
    expect(text).not.toContain('aria-invalid="true"');
    expect(text).toMatch(/<title>Votre réservation/);
  });

  test("goes along to the same service of another day, and books it when it is sent", async () => {
    const { date, response } = await refused();
    const day = theNextDay(date);
    const { status, text } = await goOn(response.text, `/reserve/${day}/midi?covers=3`);
    expect(status).toBe(200);
    const filled = bookingFormOf(text);
    expect(filled).toMatchObject({ ...details, covers: "3", time: "12:30" });
    expect(await heldOn(day, midi)).toBe(0);
    const sent = await book(day, midi, filled ?? {});
    expect(sent.status).toBe(303);
    expect(await heldOn(day, midi)).toBe(3);
  });

  test("never stands in an address", async () => {
    const { response } = await refused();
    const places = prefillFormOf(response.text)?.places ?? [];
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      expect(place).toMatch(/^\/reserve\/[\d-]+\/[a-z]+\?covers=3&time=\d\d%3A\d\d$/);
    }
  });

  test("goes on from a day that does not have the service either", async () => {
    const { date, response } = await refused();
    const day = theNextDay(date);
    await db.insert(scheduleExceptions).values({
      slug: `no-lunch-${day}`,
      label: "Un mariage",
      from: day,
      to: day,
      service: midi,
      opening: "closed",
      capacityRule: "inherit",
    });
    invalidateCaches();
    const closed = await goOn(response.text, `/reserve/${day}/midi?covers=3`);
    expect(closed.status).toBe(404);
    expect(closed.text).toContain("Un mariage");
    const { status, text } = await goOn(closed.text, `/reserve/${day}/brunch?covers=3`);
    expect(status).toBe(200);
    expect(bookingFormOf(text)).toMatchObject(details);
  });

  test("is kept as it was typed where it was wrong, and is told when it is sent", async () => {
    const wrong = { email: "no @ddress", phone: "douze", firstName: "", note: "a".repeat(600) };
    const { date, response } = await refused(wrong);
    expect(response.status).toBe(400);
    const { status, text } = await goOn(response.text, `/reserve/${date}/brunch`);
    expect(status).toBe(200);
    const filled = bookingFormOf(text);
    expect(filled).toMatchObject({ ...details, ...wrong });
    expect(text).not.toContain('role="alert"');
    expect((await book(date, brunch, filled ?? {})).status).toBe(400);
  });

  test("books nothing, and makes no ledger, by going along", async () => {
    const { date, response } = await refused();
    const before = await traces();
    await goOn(response.text, `/reserve/${date}/brunch`);
    await goOn(response.text, `/reserve/${addDays(date, 1)}/midi`);
    expect(await traces()).toEqual(before);
  });

  test("is shown to nobody else", async () => {
    const { date, response } = await refused();
    const place = `/reserve/${date}/brunch?covers=3&time=12%3A00`;
    await goOn(response.text, place);
    const { text } = await visit(place);
    expect(bookingFormOf(text)).toMatchObject({ lastName: "", email: "", note: "" });
  });
});

describe("alternatives", () => {
  test("are links where nothing was typed", async () => {
    const date = await aFullLunch();
    const { text } = await visit(`/reserve/${date}/midi?covers=2`);
    expect(prefillFormOf(text)).toBeNull();
    expect(text).toContain(`href="/reserve/${date}/brunch?covers=2&amp;time=`);
    expect(text).toContain(`href="/reserve/${addDays(date, 1)}?covers=2"`);
  });

  test("of the same service lead to its form, beside buttons for the others", async () => {
    const date = anUnusedDate();
    const form = aFilledForm({ time: "20:10", ...details });
    const { status, text } = await book(date, soir, form);
    expect(status).toBe(409);
    expect(text).toContain('href="#time-2000"');
    const { places = [] } = prefillFormOf(text) ?? {};
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).not.toContain(`/reserve/${date}/soir`);
  });
});

describe("a form that carries details", () => {
  const prefilling = {
    intent: "prefill",
    ...Object.fromEntries(prefillFields(prefill).map(({ name, value }) => [name, value])),
  };

  test("that also has a key is a booking", async () => {
    const date = anUnusedDate();
    const { status } = await book(date, soir, aFilledForm({ intent: "prefill" }));
    expect(status).toBe(303);
    expect(await heldOn(date, soir)).toBe(2);
  });

  test.each(["", "book", "PREFILL", "prefill "])(
    "is none without a key when its mark is %o: it is refused",
    async (intent) => {
      const before = await traces();
      const { requestKey: _none, ...fields } = aFilledForm({ intent });
      expect((await book(anUnusedDate(), soir, fields)).status).toBe(400);
      expect(await traces()).toEqual(before);
    },
  );

  test("books nothing, even with all that a booking needs but its key", async () => {
    const before = await traces();
    const { requestKey: _none, ...fields } = aFilledForm({ intent: "prefill" });
    expect((await book(anUnusedDate(), soir, fields)).status).toBe(200);
    expect(await traces()).toEqual(before);
  });

  test.each(["intent", "prefill-lastName", "prefill-note"])(
    "is refused when %s was given twice",
    async (name) => {
      const before = await traces();
      const body = new URLSearchParams([...Object.entries(prefilling), [name, "prefill"]]);
      const { status } = await visit(`/reserve/${anUnusedDate()}/soir`, { ...posted({}), body });
      expect(status).toBe(400);
      expect(await traces()).toEqual(before);
    },
  );

  test("is refused from another site, and when it is too large", async () => {
    const path = `/reserve/${anUnusedDate()}/soir`;
    const foreign = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" };
    expect((await visit(path, { ...posted(prefilling), headers: foreign })).status).toBe(403);
    const large = posted({ ...prefilling, "prefill-note": "a".repeat(70_000) });
    expect((await visit(path, large)).status).toBe(413);
  });

  test("is read in the other encoding of forms as well", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(prefilling)) body.append(name, value);
    const { status, text } = await visit(`/reserve/${anUnusedDate()}/soir?covers=4`, {
      method: "POST",
      body,
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    expect(status).toBe(200);
    expect(bookingFormOf(text)).toMatchObject({ lastName: details.lastName, covers: "4" });
  });

  test("is read at an address that is spelled in another way", async () => {
    const { status, text } = await visit(`/reserve/${anUnusedDate()}/so%69r`, posted(prefilling));
    expect(status).toBe(200);
    expect(bookingFormOf(text)).toMatchObject(details);
  });

  test.each([
    ["2020-01-01/soir", 410],
    ["2199-12-31/soir", 404],
    ["2026-02-30/soir", 404],
  ])("answers at %s as a visit does, %i", async (place, expected) => {
    const before = await traces();
    expect((await visit(`/reserve/${place}`, posted(prefilling))).status).toBe(expected);
    expect(await traces()).toEqual(before);
  });
});

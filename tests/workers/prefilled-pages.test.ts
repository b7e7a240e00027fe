import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { monthOf } from "#app/domain/time/calendar-date.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { pageOf } from "#tests/support/domain/html.ts";
import { bookingFormOf, goOn, prefillFormOf } from "#tests/support/workers/alternatives.ts";
import { traces } from "#tests/support/workers/diner.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);
beforeEach(invalidateCaches);

const typed = {
  firstName: "Zoé",
  lastName: `D’"Arc" & fils`,
  email: "zoe@example.test",
  phone: "+33 6 00 00 00 00",
  note: "Une poussette\net <un> chien",
};

/** A booking form as a browser sends it once it was filled in. */
async function aTypedForm() {
  const date = anUnusedDate();
  const page = `/reserve/${date}/soir?covers=3&time=20%3A00`;
  const empty = bookingFormOf((await visit(page)).text);
  const fields: Record<string, string> = { ...empty, ...typed, time: "21:00" };
  return { date, page, fields };
}

/** Presses the language switch of a page that says where it leads back to. */
function switched(next: string, fields: Record<string, string>, headers = {}) {
  return visit("/language", { ...posted({ ...fields, lang: "en", next }), ...headers });
}

describe("a booking form that is sent to another language", () => {
  test("comes back as it was typed, with the time that was chosen", async () => {
    const { page, fields } = await aTypedForm();
    const response = await switched(page, fields);
    expect(response.status).toBe(307);
    expect(response.headers.get("Set-Cookie")).toMatch(/=en;/);
    const target = response.headers.get("Location") ?? "";
    expect(target).toBe(page.replace("20%3A00", "21%3A00"));
    const { status, headers, text } = await visit(target, posted({ ...fields, lang: "en" }));
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(bookingFormOf(text)).toMatchObject({ ...typed, covers: "3", time: "21:00" });
    expect(bookingFormOf(text)?.requestKey).not.toBe(fields.requestKey);
  });

  test("books nothing, however often it is sent", async () => {
    const { page, fields } = await aTypedForm();
    const before = await traces();
    for (const lang of ["en", "fr", "", "xx"]) {
      expect((await visit(page, posted({ ...fields, lang }))).status).toBe(200);
    }
    expect(await traces()).toEqual(before);
  });

  test("is a plain visit where nothing was typed, to the time that was chosen", async () => {
    const { page, fields } = await aTypedForm();
    const blank = { firstName: "", lastName: "", email: "", phone: "", note: " " };
    const response = await switched(page, { ...fields, ...blank });
    expect([response.status, response.headers.get("Location")]).toEqual([
      303,
      page.replace("20%3A00", "21%3A00"),
    ]);
  });

  test.each(["/", "/login", "/admin", "//evil.example/reserve", "/reserver"])(
    "is not sent on to %s",
    async (next) => {
      const { fields } = await aTypedForm();
      expect((await switched(next, fields)).status).toBe(303);
    },
  );
});

describe("a booking form that is left for an earlier step", () => {
  test("goes along by the calendar and the day into the form again", async () => {
    const { date, fields } = await aTypedForm();
    const month = monthOf(date);
    const toCalendar = { ...fields, elsewhere: "on" };
    const calendar = await visit(`/reserve?covers=3&month=${month}`, posted(toCalendar));
    expect(calendar.status).toBe(200);
    expect(calendar.headers.get("Cache-Control")).toBe("no-store");
    expect(calendar.text).not.toContain(`href="/reserve/${date}`);
    const larger = await goOn(calendar.text, `/reserve?covers=4&month=${month}`);
    const day = await goOn(larger.text, `/reserve/${date}?covers=4`);
    expect(day.status).toBe(200);
    expect(day.headers.get("Cache-Control")).toBe("no-store");
    expect(pageOf(day.text)('button[formaction*="time=21%3A00"][aria-current=true]')).toHaveLength(
      1,
    );
    const form = await goOn(day.text, `/reserve/${date}/soir?covers=4&time=20%3A30`);
    expect(form.status).toBe(200);
    expect(bookingFormOf(form.text)).toMatchObject({ ...typed, covers: "4", time: "20:30" });
  });

  test("keeps what was typed in no address on the way", async () => {
    const { date, fields } = await aTypedForm();
    const day = await visit(`/reserve/${date}?covers=3`, posted({ ...fields, elsewhere: "on" }));
    const { ways = [] } = prefillFormOf(day.text) ?? {};
    expect(ways.length).toBeGreaterThan(10);
    for (const way of ways) {
      expect(way).toMatch(/^\/reserve[\w/-]*(\?(covers|month|time)=[\w%-]+(&\w+=[\w%-]+)*)?$/);
    }
  });

  test("goes on to a larger party by the number that is typed", async () => {
    const { date, fields } = await aTypedForm();
    const day = await visit(`/reserve/${date}?covers=3`, posted({ ...fields, elsewhere: "on" }));
    const prefill = prefillFormOf(day.text)?.fields ?? {};
    const response = await visit(`/reserve/${date}`, posted({ ...prefill, covers: "12" }));
    const target = `/reserve/${date}?covers=12`;
    expect([response.status, response.headers.get("Location")]).toEqual([307, target]);
    const there = await visit(target, posted({ ...prefill, covers: "12" }));
    expect(there.status).toBe(200);
    expect(there.text).toContain("12 personnes");
    expect(prefillFormOf(there.text)?.fields).toMatchObject({ "prefill-note": typed.note });
  });

  test("is a plain visit where nothing was typed", async () => {
    const { date, fields } = await aTypedForm();
    const blank = { firstName: "", lastName: "", email: "", phone: "", note: "" };
    for (const page of [
      "/reserve?covers=3",
      `/reserve/${date}?covers=3`,
      `/reserve/${date}/midi`,
    ]) {
      const response = await visit(page, posted({ ...fields, ...blank, elsewhere: "on" }));
      expect([response.status, response.headers.get("Location")]).toEqual([303, page]);
    }
  });

  test("leads out of a day that has no table as well", async () => {
    const { fields } = await aTypedForm();
    const form = { ...fields, elsewhere: "on" };
    for (const [page, status] of [
      ["/reserve/2020-01-01?covers=3", 410],
      ["/reserve/2199-12-31?covers=3", 200],
    ] as const) {
      const { status: answered, text } = await visit(page, posted(form));
      expect([page, answered]).toEqual([page, status]);
      expect(prefillFormOf(text)?.ways).toContain("/reserve?covers=3");
    }
  });
});

describe("a form that carries nothing to an early page", () => {
  test.each<Record<string, string>>([{}, { firstName: "Zoé" }, { intent: "book" }])(
    "is refused: %o",
    async (fields) => {
      for (const page of ["/reserve", `/reserve/${anUnusedDate()}`]) {
        expect((await visit(page, posted(fields))).status).toBe(400);
      }
    },
  );
});

describe("the Enter key in a booking form", () => {
  test("presses a button that books: none that leads elsewhere comes before it", async () => {
    const { text } = await visit((await aTypedForm()).page);
    const first = pageOf(text)("button").first();
    expect(first.is('[form="booking"][type="submit"]')).toBe(true);
    expect(first.is("[formaction], [name]")).toBe(false);
  });
});

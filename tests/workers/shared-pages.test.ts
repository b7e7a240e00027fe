import { env } from "cloudflare:test";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { restaurant } from "#app/server/db/schema.ts";
import { noteChange } from "#app/server/freshness.ts";
import { judgeRequestKey } from "#app/server/reservations/request-key.ts";
import { aFilledForm, book, filledWith } from "#tests/support/diner.ts";
import { visit } from "#tests/support/guest.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/restaurant.ts";

beforeAll(openRestaurant);
beforeEach(noteChange);

const formOf = (date: string) => `/reserve/${date}/${soir}?covers=2&time=20:00`;

/** Changes the name on every page, as another isolate would: without telling this one. */
async function renamedElsewhere(name: string): Promise<void> {
  await db.update(restaurant).set({ name });
}

describe("a page that visitors share", () => {
  test.each([
    ["home page", () => "/"],
    ["calendar", () => "/reserve?covers=2"],
    ["times of a date", () => `/reserve/${anUnusedDate()}?covers=2`],
    ["booking form", () => formOf(anUnusedDate())],
  ])("is kept for two seconds at most: the %s", async (_what, path) => {
    const [address, name] = [path(), `Chez ${crypto.randomUUID()}`];
    await visit(address);
    await renamedElsewhere(name);
    const now = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now + 1_000);
    expect((await visit(address)).text).not.toContain(name);
    clock.mockReturnValue(now + 2_000);
    expect((await visit(address)).text).toContain(name);
    clock.mockRestore();
  });

  test("shows a booking at the next request", async () => {
    const date = anUnusedDate();
    const page = `/api/availability?date=${date}&covers=8`;
    const before = await visit(page);
    for (let party = 0; party < 12; party += 1) {
      expect((await book(date, soir, aFilledForm({ covers: "8" }))).status).toBe(303);
    }
    expect(before.text).toContain('"available"');
    expect((await visit(page)).text).not.toBe(before.text);
    expect((await visit(formOf(date))).text).toContain("dernières tables");
  });

  test("is another one in another language, and for other covers", async () => {
    const path = formOf(anUnusedDate());
    const [french, english, four] = [
      await visit(path),
      await visit(path, { headers: { "Accept-Language": "en" } }),
      await visit(path.replace("covers=2", "covers=4")),
    ];
    expect(french.text).toContain('lang="fr"');
    expect(english.text).toContain('lang="en"');
    expect(filledWith(four.text, "covers")).toBe("4");
  });
});

describe("an address that is spelled in another way", () => {
  test("is not repeated to a visitor who spelled it plainly", async () => {
    await visit("/reserve?covers=%34");
    const { text } = await visit("/reserve?covers=4");
    expect(text).toContain('value="/reserve?covers=4"');
    expect(text).not.toContain("%34");
  });
});

describe("a clock that is set back", () => {
  test("makes no page of the future fresh", async () => {
    const name = `Chez ${crypto.randomUUID()}`;
    await visit("/");
    await renamedElsewhere(name);
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() - 60_000);
    expect((await visit("/")).text).toContain(name);
    clock.mockRestore();
  });
});

describe("the booking form that is kept for many", () => {
  test("gives each of them a key of their own, and nothing else that differs", async () => {
    const path = formOf(anUnusedDate());
    const pages = await Promise.all(Array.from({ length: 8 }, () => visit(path)));
    pages.push(await visit(path), await visit(path));
    const keys = pages.map(({ text }) => filledWith(text, "requestKey") ?? "none");
    expect(new Set(keys).size).toBe(pages.length);
    for (const key of keys) expect(key).toMatch(/^[\w-]{53}$/);
    const judged = keys.map((key) => judgeRequestKey(key, Date.now(), env));
    expect(new Set(judged)).toEqual(new Set(["good"]));
    const others = pages.map(({ text }, index) => text.replace(keys[index] ?? "", ""));
    expect(new Set(others).size).toBe(1);
  });

  test("books one table for each key, however often the page was given out", async () => {
    const date = anUnusedDate();
    const path = formOf(date);
    const places = new Set<string | null>();
    for (const lastName of ["Un", "Deux", "Trois"]) {
      const requestKey = filledWith((await visit(path)).text, "requestKey") ?? "";
      const answer = await book(date, soir, aFilledForm({ lastName, requestKey }));
      expect(answer.status).toBe(303);
      places.add(answer.headers.get("Location"));
    }
    expect(places.size).toBe(3);
  });

  test("is never a page that someone filled in", async () => {
    const date = anUnusedDate();
    const wrong = await visit(formOf(date), {
      method: "POST",
      body: new URLSearchParams(aFilledForm({ email: "no address", firstName: "Zénobie" })),
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Zénobie");
    expect((await visit(formOf(date))).text).not.toContain("Zénobie");
  });
});

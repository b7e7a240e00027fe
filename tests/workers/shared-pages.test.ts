import { env } from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { checkRequestKey } from "#app/server/reservations/request-key.ts";
import { filledWith } from "#tests/support/domain/html.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { sharedPage } from "#workers/http/page-cache.ts";

beforeAll(openRestaurant);
beforeEach(invalidateCaches);
afterEach(() => vi.restoreAllMocks());

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
  ])("is made anew after two seconds: the %s", async (_what, path) => {
    const [address, name] = [path(), `Chez ${crypto.randomUUID()}`];
    await visit(address);
    await renamedElsewhere(name);
    const now = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now + 1_000);
    expect((await visit(address)).text).not.toContain(name);
    clock.mockReturnValue(now + 2_000);
    expect((await visit(address)).text).toContain(name);
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

const home = "https://couverts.example/";

/** What a request for a shared page gets, `make` being how the page is made if it has to be. */
async function shared(
  make: () => Response | Promise<Response>,
  { address = home, headers = {} as Record<string, string> } = {},
): Promise<string> {
  const request = new Request(address, { headers });
  const made = async () => make();
  return (await sharedPage(request, new URL(address), "fr", () => "a key", made)).text();
}

const aPage = (text: string) => () => new Response(text);
const neverBack = () => new Promise<Response>(() => {});

/** The home page, kept at a moment of a clock that moves by hand. */
async function aKeptPage() {
  const start = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(start);
  expect(await shared(aPage("old"))).toBe("old");
  return { at: (milliseconds: number) => clock.mockReturnValue(start + milliseconds) };
}

describe("a kept page that is outdated", () => {
  test("is made anew by one request, while the others get the kept one", async () => {
    const { at } = await aKeptPage();
    const { promise, resolve } = Promise.withResolvers<Response>();
    at(2_000);
    const maker = shared(() => promise);
    const others = Array.from({ length: 8 }, () => shared(aPage("made by another")));
    expect(new Set(await Promise.all(others))).toEqual(new Set(["old"]));
    resolve(new Response("new"));
    expect(await maker).toBe("new");
    expect(await shared(aPage("made by another"))).toBe("new");
  });

  test("is made once for many who come at once", async () => {
    const name = `Chez ${crypto.randomUUID()}`;
    await visit("/");
    await renamedElsewhere(name);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 2_000);
    const visits = await Promise.all(Array.from({ length: 8 }, () => visit("/")));
    expect(visits.filter(({ text }) => text.includes(name))).toHaveLength(1);
    expect((await visit("/")).text).toContain(name);
  });

  test("is shown to nobody after a change that is known, also while one makes it", async () => {
    const { at } = await aKeptPage();
    at(2_000);
    void shared(neverBack);
    expect(await shared(aPage("new"))).toBe("old");
    invalidateCaches();
    expect(await shared(aPage("new"))).toBe("new");
  });

  test("is made by another if its maker does not come back soon", async () => {
    const { at } = await aKeptPage();
    at(2_000);
    void shared(neverBack);
    at(2_299);
    expect(await shared(aPage("new"))).toBe("old");
    at(2_300);
    expect(await shared(aPage("new"))).toBe("new");
  });

  test("does not stand beyond three seconds, even where no maker ever comes back", async () => {
    const { at } = await aKeptPage();
    for (const moment of [2_000, 2_300, 2_600, 2_900]) {
      at(moment);
      void shared(neverBack);
    }
    at(2_999);
    expect(await shared(aPage("new"))).toBe("old");
    at(3_000);
    expect(await shared(aPage("new"))).toBe("new");
  });
});

describe("a request with a session cookie", () => {
  test.each(["session=x", "__Host-session=x", "theme=dark; __Host-session="])(
    "is neither served from what is kept nor stored: %s",
    async (Cookie) => {
      await shared(aPage("theirs"), { headers: { Cookie } });
      expect(await shared(aPage("for all"))).toBe("for all");
      expect(await shared(aPage("theirs"), { headers: { Cookie } })).toBe("theirs");
      expect(await shared(aPage("another"))).toBe("for all");
    },
  );

  test("is told from one whose cookies only resemble it", async () => {
    const headers = { Cookie: "theme=session=x; my-session=x; sessions=x" };
    await shared(aPage("for all"));
    expect(await shared(aPage("another"), { headers })).toBe("for all");
  });

  test("is answered anew by the site", async () => {
    const name = `Chez ${crypto.randomUUID()}`;
    await visit("/");
    await renamedElsewhere(name);
    const headers = { Cookie: `__Host-session=${"x".repeat(43)}` };
    expect((await visit("/", { headers })).text).toContain(name);
    expect((await visit("/")).text).not.toContain(name);
  });
});

describe("all pages that are kept", () => {
  const addressOf = (index: number) => `${home}reserve?covers=${index}`;
  const gone = () => new Response("gone", { status: 500 });

  test.each([
    ["take 16 MiB at most", 100, 250 * 1024, 65],
    ["are 300 at most", 400, 10, 300],
    ["are none that takes more than 256 KiB", 1, 256 * 1024, 0],
  ])("%s", async (_what, count, bytes, kept) => {
    await aKeptPage();
    const addresses = Array.from({ length: count }, (_, index) => addressOf(index));
    for (const address of addresses) await shared(aPage("x".repeat(bytes)), { address });
    const found: string[] = [];
    for (const address of addresses) found.push(await shared(gone, { address }));
    expect(found.filter((text) => text !== "gone")).toHaveLength(kept);
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
    vi.spyOn(Date, "now").mockReturnValue(Date.now() - 60_000);
    expect((await visit("/")).text).toContain(name);
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
    const decided = keys.map((key) => checkRequestKey(key, Date.now(), env));
    expect(new Set(decided)).toEqual(new Set(["good"]));
    const others = pages.map(({ text }, index) => text.replace(keys[index] ?? "", ""));
    expect(new Set(others).size).toBe(1);
  });

  test("books one table for each key, however often the page was given out", async () => {
    const date = anUnusedDate();
    const path = formOf(date);
    const places = new Set<string | null>();
    for (const lastName of ["Un", "Deux", "Trois"]) {
      const requestKey = filledWith((await visit(path)).text, "requestKey") ?? "";
      const response = await book(date, soir, aFilledForm({ lastName, requestKey }));
      expect(response.status).toBe(303);
      places.add(response.headers.get("Location"));
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

import { env } from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { checkRequestKey } from "#app/server/reservations/request-key.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aFilledForm, book, traces } from "#tests/support/workers/diner.ts";
import { heldOn, posted, visit } from "#tests/support/workers/guest.ts";
import { visitCounted } from "#tests/support/workers/limits.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

const hour = 3_600_000;
const outOfDate =
  "Cette page n’était plus à jour\u202f; vérifiez ce qui suit et envoyez-la de nouveau.";
const person = { firstName: "Zoé", lastName: "Noël", email: "zoe@example.test" };

beforeAll(openRestaurant);
beforeEach(invalidateCaches);
afterEach(() => vi.restoreAllMocks());

function withLetter(key: string, at: number): string {
  return key.slice(0, at) + (key[at] === "A" ? "B" : "A") + key.slice(at + 1);
}

/** The time in a key set forward to now, as who would make an old one good again. */
function madeYounger(key: string): string {
  return key.slice(0, 22) + aRequestKey().slice(22, 31) + key.slice(31);
}

const badKeys: [string, () => string][] = [
  ["none", () => ""],
  ["an invented one", () => "bot-0-1234"],
  ["one that is too short", () => "bot-1"],
  ["one of other signs", () => "clé <b> d’ailleurs"],
  ["an identifier that is random", () => crypto.randomUUID()],
  [
    "one of the right form",
    () => `${"x".repeat(22)}${aRequestKey().slice(22, 31)}${"y".repeat(22)}`,
  ],
  [
    "one that another secret signed",
    () => aRequestKey(Date.now(), "another secret of 32 characters"),
  ],
  ["one without a signature", () => aRequestKey().slice(0, 31)],
  ["one with more at its end", () => `${aRequestKey()}A`],
  ["two", () => aRequestKey() + aRequestKey().slice(0, 30)],
  ["one of yesterday that nobody used", () => aRequestKey(Date.now() - 24 * hour - 1000)],
  [
    "one of yesterday that was made younger",
    () => madeYounger(aRequestKey(Date.now() - 25 * hour)),
  ],
];

describe("a booking form whose key the site has not minted within 24 hours", () => {
  test.each(badKeys)("comes back filled, with a fresh one: %s", async (_what, key) => {
    const date = anUnusedDate();
    const before = await traces();
    const form = aFilledForm({ ...person, note: "Un gâteau", requestKey: key() });
    const { status, text } = await book(date, soir, form);
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain(outOfDate);
    expect(pageOf(text)("title").text()).toMatch(/^À renvoyer/);
    for (const [name, value] of Object.entries(person)) expect(filledWith(text, name)).toBe(value);
    expect(text).toContain("Un gâteau</textarea>");
    expect(attributesOf(text, "[name=time][checked]", "value")).toEqual(["20:00"]);
    expect(await traces()).toEqual(before);
    const fresh = filledWith(text, "requestKey") ?? "";
    expect(fresh).not.toBe(form.requestKey);
    expect((await book(date, soir, { ...form, requestKey: fresh })).status).toBe(303);
    expect(await heldOn(date, soir)).toBe(2);
  });

  test("is told in English as well", async () => {
    const init = posted(aFilledForm({ requestKey: "bot-0-1234" }));
    const headers = { ...init.headers, "Accept-Language": "en" };
    const { status, text } = await visit(`/reserve/${anUnusedDate()}/soir`, { ...init, headers });
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain(
      "This page was out of date; check what follows and send it again.",
    );
  });

  test("is told so beside what else is wrong in it", async () => {
    const form = aFilledForm({ email: "no address", requestKey: "bot-0-1234" });
    const { status, text } = await book(anUnusedDate(), soir, form);
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain(outOfDate);
    expect(text).toContain('id="email-error"');
    expect(checkRequestKey(filledWith(text, "requestKey") ?? "", Date.now(), env)).toBe("good");
  });

  test("is refused whichever letter of its key was changed", () => {
    const key = aRequestKey();
    expect(key).toMatch(/^[\w-]{53}$/);
    const decided = Array.from(key, (_, at) =>
      checkRequestKey(withLetter(key, at), Date.now(), env),
    );
    expect(new Set(decided)).toEqual(new Set(["invented"]));
  });

  test("is none of seven posts that read no page: nothing is taken", async () => {
    const date = anUnusedDate();
    const before = await traces();
    const robot = { firstName: "a", lastName: "b", email: "v@example.org", covers: "8" };
    const responses = await Promise.all(
      Array.from({ length: 7 }, (_, at) =>
        visit(
          `/reserve/${date}/soir`,
          posted({ time: "20:00", ...robot, requestKey: `bot-${at}-1234` }),
        ),
      ),
    );
    expect(responses.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 400]);
    expect(await traces()).toEqual(before);
  });
});

describe("a booking form whose key the site has minted", () => {
  test("is taken up to 24 hours later, and never refused for being fast", async () => {
    const ages = [0, 23.99 * hour];
    for (const age of ages) {
      const form = aFilledForm({ requestKey: aRequestKey(Date.now() - age) });
      expect((await book(anUnusedDate(), soir, form)).status).toBe(303);
    }
  });

  test("is taken when the secret has been changed since", async () => {
    const old = "the secret that was there before this one";
    const init = posted(aFilledForm({ requestKey: aRequestKey(Date.now(), old) }));
    const path = `/reserve/${anUnusedDate()}/soir`;
    expect((await visit(path, init)).status).toBe(400);
    expect((await visitCounted(path, init, { LINK_SECRET_BEFORE: "" })).status).toBe(400);
    expect((await visitCounted(path, init, { LINK_SECRET_BEFORE: old })).status).toBe(303);
  });

  test("is answered with its table however old it is, once it was used", async () => {
    const date = addDays(anUnusedDate(), 300);
    const form = aFilledForm();
    const first = await book(date, soir, form);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 25 * hour);
    const later = await book(date, soir, form);
    expect([first.status, later.status]).toEqual([303, 303]);
    expect(later.headers.get("Location")).toBe(first.headers.get("Location"));
    expect(await heldOn(date, soir)).toBe(2);
    const other = await book(date, soir, { ...form, covers: "3" });
    expect(other.status).toBe(409);
    // What is wrong in it is put right first: its key still tells what it came to.
    const wrong = await book(date, soir, { ...form, email: "?" });
    expect([wrong.status, filledWith(wrong.text, "requestKey")]).toEqual([400, form.requestKey]);
  });
});

describe("the field that nobody sees", () => {
  test("stands in the form out of sight, out of the tab order and silent", async () => {
    const { text } = await visit(`/reserve/${anUnusedDate()}/soir?covers=2`);
    const trap = pageOf(text)('div[aria-hidden="true"].sr-only [name=website]');
    expect([trap.attr("tabindex"), trap.attr("autocomplete")]).toEqual(["-1", "off"]);
    expect(filledWith(text, "website")).toBeNull();
  });

  test("that was filled in is emptied, and the form kept with its key", async () => {
    const date = anUnusedDate();
    const before = await traces();
    const form = aFilledForm({ ...person, website: "https://evil.example" });
    const { status, text } = await book(date, soir, form);
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain("Un champ que personne ne voit avait été rempli");
    expect(text).not.toContain("evil.example");
    expect(filledWith(text, "lastName")).toBe(person.lastName);
    expect(filledWith(text, "requestKey")).toBe(form.requestKey);
    expect(await traces()).toEqual(before);
    expect((await book(date, soir, { ...form, website: "" })).status).toBe(303);
  });
});

describe("a key that was used, sent to what does not exist", () => {
  const nowhere = ["gouter", "diner", "a", "the-fifteenth", "constructor"];

  test("makes no ledger, and tells nothing of the table", async () => {
    const date = anUnusedDate();
    const form = aFilledForm();
    const link = (await book(date, soir, form)).headers.get("Location") ?? "";
    const before = await traces();
    for (const service of nowhere) {
      const { status, text } = await book(date, service, form);
      expect([service, status]).toEqual([service, 404]);
      expect(text).not.toContain(link);
    }
    expect((await book("2020-01-01", soir, form)).status).toBe(410);
    expect((await book("2199-12-31", soir, form)).status).toBe(409);
    expect((await book(date, soir, { ...form, time: "20:10" })).status).toBe(409);
    expect(await traces()).toEqual(before);
  });

  test("is answered with its table where the hour has passed since", async () => {
    const date = anUnusedDate();
    const form = aFilledForm();
    const first = await book(date, soir, form);
    vi.spyOn(Date, "now").mockReturnValue(Date.parse(`${date}T23:00:00Z`));
    const later = await book(date, soir, form);
    expect(later.status).toBe(303);
    expect(later.headers.get("Location")).toBe(first.headers.get("Location"));
    expect((await book(date, soir, { ...form, covers: "3" })).status).toBe(410);
  });
});

import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import { addDays, calendarDate } from "#app/domain/time/calendar-date.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { dayNotes } from "#app/server/db/schema/ledger.ts";
import { guests, reservations } from "#app/server/db/schema/reservations.ts";
import { showEntry } from "#app/server/reservation-views/show-entry.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { listPath } from "#tests/support/workers/admin-pages.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { anUnusedDate, db, midi, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";
import { aCall, bookedOn, entryPage, pathOf } from "#tests/support/workers/telephone.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

function address(fields: Record<string, string>, at = entryPage): string {
  return `${at}?${new URLSearchParams(fields)}`;
}

async function viewOf(fields: Record<string, string>): Promise<EntryView> {
  const { text } = await visitAs(cookie, address(fields, `${entryPage}/view.json`));
  return JSON.parse(text);
}

async function aBookedCall(fields: Record<string, string> = {}) {
  const call = aCall(fields);
  await postAs(cookie, entryPage, call);
  const [row] = await bookedOn(call);
  if (!row) throw new Error("The call was not taken");
  return { ...row, typedPhone: call.phone ?? "" };
}

describe("who is known", () => {
  test.each([
    ["the start of a number", { phone: "06 77 88" }],
    ["the same number with its country", { phone: "+33 6 77 88" }],
    ["the start of an address", { email: "Zelda@ex" }],
    ["the start of a last name, without its accents", { lastName: "ozguven" }],
    ["the starts of both names", { firstName: "zel", lastName: "ozg" }],
  ])("is found by %s", async (_what, typed) => {
    const known = { firstName: "Zelda", lastName: "Özgüven", phone: "06 77 88 99 00" };
    await aBookedCall({ ...known, email: "zelda@example.test", houseNote: "Près du bar" });
    const { guests: found } = await viewOf(typed);
    expect(found).toMatchObject([{ ...known, visits: 0, houseNote: "Près du bar" }]);
  });

  test.each([
    ["three digits", { phone: "067" }],
    ["two letters", { lastName: "oz" }],
    ["a part of a name that begins no word", { lastName: "guven" }],
    ["signs that a query might take for its own", { lastName: "%%%", email: "___" }],
  ])("is not found by %s", async (_what, typed) => {
    expect((await viewOf(typed)).guests).toEqual([]);
  });

  test("is found however long ago she came, and by the parts of a name that was joined", async () => {
    const { code } = await aBookedCall({ firstName: "Ó", lastName: "O’Quillan" });
    const date = calendarDate("2019-03-02");
    await db.update(reservations).set({ date }).where(eq(reservations.code, code));
    for (const lastName of ["oquill", "quill"]) {
      expect((await viewOf({ lastName })).guests).toMatchObject([{ lastVisit: date }]);
    }
  });

  test("is nobody whose code alone begins so", async () => {
    const { code } = await aBookedCall({ lastName: "Sansrapport" });
    expect((await viewOf({ lastName: code })).guests).toEqual([]);
  });

  test("has the restaurant's own note on her", async () => {
    const { phone } = await aBookedCall({ lastName: "Notée", phone: "06 55 44 33 22" });
    await db.insert(guests).values({
      slug: "notee",
      phone,
      houseNote: "Toujours la 12",
      tags: [],
      isAlwaysByHand: false,
      updatedAt: Date.now(),
    });
    expect((await viewOf({ lastName: "notee" })).guests[0]?.houseNote).toBe("Toujours la 12");
  });

  test("is offered without scripts as a link that fills her in and keeps the rest", async () => {
    await aBookedCall({ lastName: "Quetzal", phone: "06 10 20 30 40" });
    const { text } = await visitAs(cookie, address({ lastName: "quetz", covers: "7" }));
    const [link = ""] = attributesOf(text, "#entry ul a[href*=Quetzal]", "href");
    const filled = await visitAs(cookie, link);
    expect(filledWith(filled.text, "phone")).toBe("06 10 20 30 40");
    expect(filledWith(filled.text, "covers")).toBe("7");
  });

  test("has a table that day already: the page warns of it and leads to it", async () => {
    const row = await aBookedCall({ lastName: "Doublon" });
    const typed = { date: row.date, phone: row.typedPhone };
    const { text } = await visitAs(cookie, address(typed));
    expect(wordsOf(text)).toContain("Même contact, déjà une table ce jour-là\u202f:");
    expect(attributesOf(text, "#entry a[target]", "href")).toEqual([pathOf(row)]);
    const other = await visitAs(cookie, address({ ...typed, lastName: "Doublon", phone: "" }));
    expect(attributesOf(other.text, "#entry a[target]", "href")).toEqual([]);
    const again = { ...aCall(), ...typed, lastName: "Doublon", service: midi, time: "12:30" };
    expect((await postAs(cookie, entryPage, again)).status).toBe(303);
  });

  test("is told to nobody but staff", async () => {
    const { status, text } = await visitAs(
      "",
      address({ lastName: "ozg" }, `${entryPage}/view.json`),
    );
    expect([status, text]).not.toContain("Özgüven");
    expect(status).toBe(302);
  });
});

describe("a reservation that is written down again", () => {
  test("keeps the caller alone for another one", async () => {
    const { slug } = await aBookedCall({ lastName: "Rappel", covers: "6", note: "Poussette" });
    const { text } = await visitAs(cookie, address({ caller: slug }));
    expect(filledWith(text, "lastName")).toBe("Rappel");
    expect(filledWith(text, "covers") ?? "").toBe("");
    expect(filledWith(text, "note") ?? "").toBe("");
  });

  test("is the same on another date, a week later by its page", async () => {
    const row = await aBookedCall({ lastName: "Vendredi", covers: "6", note: "Poussette" });
    const page = await visitAs(cookie, pathOf(row));
    const [link = ""] = attributesOf(page.text, "main a[href*='copy=']", "href");
    const { text } = await visitAs(cookie, link);
    expect(filledWith(text, "date")).toBe(addDays(row.date, 7));
    expect(filledWith(text, "covers")).toBe("6");
    expect(filledWith(text, "time")).toBe("20:00");
    expect(filledWith(text, "note")).toBe("Poussette");
    expect(pageOf(text)("#entry [name=service][checked]").val()).toBe(soir);
  });
});

describe("the ways to a new reservation", () => {
  test("stand in the head of each page, and at each slot of a coming service's list", async () => {
    const row = await aBookedCall({ time: "20:00" });
    const { text } = await visitAs(cookie, listPath(row.date, soir));
    const links = attributesOf(text, "main a[href^='/admin/reservations/new?date']", "href");
    const query = `date=${row.date}&service=soir`;
    expect(links).toContain(`${entryPage}?${query}`);
    expect(links).toContain(`${entryPage}?${query}&time=20%3A00`);
    expect(links).toContain(`${entryPage}?${query}&time=21%3A30`);
    expect(attributesOf(text, "header nav a", "href")).toContain(entryPage);
  });

  test("take what was searched for along", async () => {
    const row = await aBookedCall({ lastName: "Cherche" });
    const { text } = await visitAs(cookie, `${listPath(row.date, soir)}?q=autre`);
    const [link = ""] = attributesOf(text, "main a[href*='/new'][href*='q=autre']", "href");
    expect(filledWith((await visitAs(cookie, link)).text, "lastName")).toBe("autre");
  });
});

test("what staff should know of a day stands in the form", async () => {
  const date = anUnusedDate();
  await db
    .insert(dayNotes)
    .values({ date, note: "Match à 21 h", user: null, updatedAt: Date.now() });
  const { text } = await visitAs(cookie, address({ date }));
  expect(wordsOf(pageOf(text)("#entry").html() ?? "")).toContain("Match à 21 h");
});

test("the page of an entry costs one round trip to D1, who is known included", async () => {
  const { d1, roundTrips } = countingD1(env.DB);
  const deps = { db: openDatabase(d1), now: Date.now() };
  const person = { firstName: "", lastName: "ozguven", email: "", phone: "06 77 88" };
  const asked = { date: anUnusedDate(), person, like: null };
  await showEntry(asked, deps);
  const before = roundTrips();
  await showEntry(asked, deps);
  expect(roundTrips() - before).toBe(1);
});

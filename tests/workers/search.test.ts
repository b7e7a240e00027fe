import { createExecutionContext, env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { newReservationRow } from "#app/server/ledger/reservation-row.ts";
import { searchReservations } from "#app/server/reservation-views/search-reservations.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, wordsOf } from "#tests/support/domain/html.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { anAdmin, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, visitAs } from "#tests/support/workers/staff.ts";
import { handleFetch } from "#workers/fetch.ts";

const now = Date.now();
const today = localMoment(now, paris).date;
let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

let coded = 0;

type Named = {
  firstName?: string;
  lastName?: string;
  phone?: string | null;
  date?: CalendarDate;
  time?: string;
  code?: string;
};

/** A confirmed table for two, written down as the ledger writes it. */
async function aTable({ code: given, date = addDays(today, 3), ...fields }: Named) {
  coded += 1;
  const letters = "abcdefghjk";
  const minted = `z${String(coded)
    .padStart(5, "0")
    .replace(/\d/g, (at) => letters[Number(at)] ?? "")}`;
  const code = (given ?? minted) as ReservationCode;
  const { firstName = "", lastName = "", phone = null, time = "20:00" } = fields;
  const person = { firstName, lastName, phone, email: null, note: null, dietaryNote: null };
  const state = {
    date,
    service: soir,
    time: clockTime(time),
    covers: 2,
    status: "confirmed" as const,
  };
  const row = newReservationRow({
    code,
    party: { ...person, covers: 2 },
    state: { ...state, pendingReason: null },
    source: "phone",
    locale: "fr",
    at: now,
    takenBy: null,
  });
  await db.insert(reservations).values(row);
  return row;
}

function find(text: string) {
  return searchReservations({ text }, { db, now });
}

async function codesFoundBy(text: string): Promise<string[]> {
  const { coming, past } = await find(text);
  return [...coming, ...past].map(({ code }) => code);
}

describe("a name", () => {
  test.each([
    ["Seán", "O’Brien", ["obrien", "brien", "o'bri", "OB", "sean obrien", "brien SE"]],
    ["Łukasz", "Øster-Đurić", ["lukasz", "łuk", "oster", "duric", "os du"]],
    ["Jean-Luc", "Lœuf", ["jean luc", "jean-luc", "jeanluc", "luc", "loeuf", "lœ"]],
    ["Æthel", "Straße", ["aethel", "strasse", "STRASS", "ae st"]],
    ["伟", "王", ["王", "伟 王"]],
    ["N’Golo", "D’Angelo", ["ngolo", "golo", "dangelo", "angelo"]],
  ])("of %s %s is found by the beginnings of its words", async (firstName, lastName, searches) => {
    const { code } = await aTable({ firstName, lastName });
    for (const search of searches)
      expect([search, await codesFoundBy(search)]).toEqual([search, [code]]);
  });

  test("is not found by the middle of a word, nor where one of the words is not in it", async () => {
    await aTable({ firstName: "Ysoline", lastName: "Quenault" });
    for (const search of ["soline", "quenault martin", "ysoline quenaulte"]) {
      expect(await codesFoundBy(search)).toEqual([]);
    }
  });

  test("is looked for from two letters on, and one letter beside another word", async () => {
    const { code } = await aTable({ firstName: "Wanda", lastName: "Vuillard" });
    for (const text of ["v", " ", "", "'", "12"])
      expect((await find(text)).isEnough).toBe(text === "12");
    expect(await codesFoundBy("vu w")).toEqual([code]);
  });
});

describe("a telephone number", () => {
  test("is found by any three digits or more of it, in any notation", async () => {
    const { code } = await aTable({ lastName: "Appel", phone: "+33698765432" });
    for (const search of [
      "698",
      "5432",
      "876 54",
      "06 98 76",
      "06.98.76.54.32",
      "0698765432",
      "+33 6 98",
      "+33 (0)6 98 76 54 32",
      "0033 6 98 76",
      "(06) 98-76",
      "tel:+33698765432",
      "06",
      "appel 876",
      "0698 app",
    ]) {
      expect([search, await codesFoundBy(search)]).toEqual([search, search === "06" ? [] : [code]]);
    }
  });

  test("is not found by its digits in another order, nor by pieces that do not touch", async () => {
    await aTable({ lastName: "Ordre", phone: "+33611224488" });
    for (const search of ["448811", "61144", "11222", "0611224489"]) {
      expect(await codesFoundBy(search)).toEqual([]);
    }
  });

  test("of another country is found as one dials it there", async () => {
    const { code } = await aTable({ lastName: "Belge", phone: "+32470998877" });
    expect(await codesFoundBy("0470 99 88 77")).toEqual([code]);
    expect(await codesFoundBy("+32 470 99")).toEqual([code]);
  });
});

describe("a code", () => {
  test("is found from two letters on, in capitals as well, and of digits alone", async () => {
    await aTable({ lastName: "Un", code: "q7m2q9" });
    await aTable({ lastName: "Deux", code: "789234" });
    for (const search of ["q7", "q7m2", "Q7M2Q9"])
      expect(await codesFoundBy(search)).toEqual(["q7m2q9"]);
    for (const search of ["78", "789", "789234"])
      expect(await codesFoundBy(search)).toEqual(["789234"]);
    expect(await codesFoundBy("7m2")).toEqual([]);
  });
});

describe("what is found", () => {
  test("comes in the order of time: coming soonest first, then past latest first", async () => {
    const at = (days: number, time = "20:00") =>
      aTable({ lastName: "Chronos", date: addDays(today, days), time });
    const [later, past, todays, early, longAgo] = [
      await at(9),
      await at(-1),
      await at(0),
      await at(9, "19:30"),
      await at(-900),
    ];
    const { coming, past: gone } = await find("chronos");
    expect(coming.map(({ code }) => code)).toEqual([todays, early, later].map(({ code }) => code));
    expect(gone.map(({ code }) => code)).toEqual([past, longAgo].map(({ code }) => code));
  });

  test("is two dozen of each at most, and says that there are more", async () => {
    for (let table = 0; table < 24; table += 1) await aTable({ lastName: "Foule" });
    expect((await find("foule")).hasMore).toBe(false);
    const last = await aTable({ lastName: "Foule", date: addDays(today, 40) });
    const { coming, hasMore } = await find("foule");
    expect([coming.length, hasMore]).toEqual([24, true]);
    expect(coming.map(({ code }) => code)).not.toContain(last.code);
  });

  test("follows a change of name, number, date and time", async () => {
    const { code } = await aTable({ lastName: "Avant", phone: "+33600112233" });
    const changed = { date: addDays(today, 5), time: clockTime("21:00") };
    const person = { foldedName: "apres", phoneDigits: "33655443322" };
    await db
      .update(reservations)
      .set({ ...changed, ...person })
      .where(eq(reservations.code, code));
    expect(await codesFoundBy("avant")).toEqual([]);
    expect(await codesFoundBy("0600112233")).toEqual([]);
    expect(await codesFoundBy("apres 554433")).toEqual([code]);
    await db.update(reservations).set({ status: "arrived" }).where(eq(reservations.code, code));
    expect((await find("apres")).coming).toMatchObject([{ status: "arrived" }]);
    await db.delete(reservations).where(eq(reservations.code, code));
    expect(await codesFoundBy("apres")).toEqual([]);
  });

  test("is no person who was erased, whose words are nowhere in the index", async () => {
    const date = addDays(today, -2);
    const { code } = await aTable({ lastName: "Oubliette", phone: "+33677665544", date });
    expect(await codesFoundBy("oubliette")).toEqual([code]);
    const key = crypto.randomUUID();
    const command = { kind: "erase" as const, code, key, actor: anAdmin, at: now };
    await commandReservation({ ...command, expectedVersion: null, notify: false }, { env, db });
    expect(await codesFoundBy("oubliette")).toEqual([]);
    expect(await codesFoundBy("677665544")).toEqual([]);
    const { results } = await env.DB.prepare("SELECT block FROM reservation_search_data").all<{
      block: number[];
    }>();
    const stored = results.map(({ block }) => String.fromCharCode(...block)).join("\n");
    // A later word of the index leaves out what it shares with the one before.
    expect(stored).not.toContain("liette");
  });

  test("is nothing that was entered by mistake", async () => {
    const { code } = await aTable({ lastName: "Meprise" });
    await db.update(reservations).set({ isMistake: true }).where(eq(reservations.code, code));
    expect(await codesFoundBy("meprise")).toEqual([]);
  });
});

describe("signs of the search's own language", () => {
  test.each([
    '"',
    "mar*",
    "mar* OR zz",
    "NOT martin",
    "a AND",
    "words:mar",
    "-martin",
    "^ma",
    "NEAR(ma zz)",
    "100%",
    "ma_",
    "(",
    "##612",
    "{words}:ma",
    "ma\\",
    "'; DROP TABLE reservations; --",
    "🍷 vin",
    "٠٦١٢",
    "０６１２",
    "x".repeat(80),
    "12 ".repeat(26),
  ])("%s are text, never an error", async (text) => {
    const { status } = await visitAs(cookie, `/admin/search?q=${encodeURIComponent(text)}`);
    expect(status).toBe(200);
  });

  test.each(["\0ma", "x".repeat(81), "x".repeat(5000), "\ud800"])(
    "and what is unreadable or too long is refused (%#)",
    async (text) => {
      const query = text === "\ud800" ? "%EF%BF%BD" : encodeURIComponent(text);
      for (const path of ["/admin/search", "/admin/search/hits.json"]) {
        expect((await visitAs(cookie, `${path}?q=${query}`)).status).toBe(400);
      }
    },
  );
});

describe("the page", () => {
  test("says of each hit who, when, how many, in which state, and leads there", async () => {
    const date = addDays(today, 12);
    const row = await aTable({ lastName: "Pagès", phone: "+33612345678", date, time: "20:30" });
    const { text } = await visitAs(cookie, "/admin/search?q=pages");
    const words = wordsOf(text);
    for (const said of ["Pagès", "Soir · 20:30", "2", "Confirmée", "06 12 34 56 78"]) {
      expect(words).toContain(said);
    }
    const links = attributesOf(text, "main a", "href");
    expect(links).toContain(`/admin/reservations/upcoming/${date}/soir/${row.slug}`);
    expect(links).toContain("/admin/reservations/new?q=pages");
    expect(attributesOf(text, "input[name=q]", "value")).toEqual(["pages"]);
  });

  test("says in words that nothing was found, or too little typed", async () => {
    expect(wordsOf((await visitAs(cookie, "/admin/search?q=xylophone")).text)).toContain(
      "Aucune réservation trouvée pour",
    );
    expect(wordsOf((await visitAs(cookie, "/admin/search?q=x")).text)).toContain("deux au moins");
    expect(wordsOf((await visitAs(cookie, "/admin/search")).text)).toContain("deux au moins");
  });

  test("is for staff alone, and kept by no cache", async () => {
    await aTable({ lastName: "Zénobie" });
    const user = await cookieOf((await aUser()).id);
    const host = await cookieOf((await aUser({ role: "host" })).id);
    for (const path of ["/admin/search?q=zenobie", "/admin/search/hits.json?q=zenobie"]) {
      const [nobody, other, staff] = await Promise.all(
        ["", user, host].map((as) => visitAs(as, path)),
      );
      expect([nobody?.status, other?.status, staff?.status]).toEqual([302, 403, 200]);
      expect(`${nobody?.text}${other?.text}`).not.toContain("Zénobie");
      expect(staff?.text).toContain("Zénobie");
      expect(staff?.headers.get("Cache-Control")).toBe("no-store");
    }
  });

  test("takes one round trip to D1, and no more rows however many match", async () => {
    const { d1, roundTrips, rowsRead } = countingD1(env.DB);
    const ask = () => {
      const init = { headers: { Cookie: cookie } };
      const request = new Request("https://couverts.example/admin/search?q=foule", init);
      return handleFetch(request, { ...env, DB: d1 }, createExecutionContext());
    };
    await ask();
    const [trips, rows] = [roundTrips(), rowsRead()];
    await ask();
    expect(roundTrips() - trips).toBe(1);
    expect(rowsRead() - rows).toBeLessThan(400);
  });
});

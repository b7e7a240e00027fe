import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aFilledForm } from "#tests/support/workers/diner.ts";
import { heldOn, posted, visit } from "#tests/support/workers/guest.ts";
import { reservationsOn } from "#tests/support/workers/ledger.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";
import { anUnusedDate, db, midi, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

type Fields = Record<string, string>;

/** Sends a booking form from a browser with this cookie. */
async function bookFrom(cookie: string, date: string, fields: Fields, service = "soir") {
  const init = posted(fields);
  const headers = new Headers(init.headers);
  headers.set("Cookie", cookie);
  return visit(`/reserve/${date}/${service}`, { ...init, headers });
}

/** A table, the form that booked it, its guest's link and the cookie that it left. */
async function aBookedTable(fields: Fields = {}) {
  const date = anUnusedDate();
  const form = aFilledForm(fields);
  const { status, headers } = await bookFrom("lang=fr", date, form);
  expect(status).toBe(303);
  const setCookie = headers.get("Set-Cookie") ?? "";
  const cookie = setCookie.split(";")[0] ?? "";
  return { date, form, place: headers.get("Location") ?? "", setCookie, cookie };
}

/** The same person's form once more, as a new page of the site gives it. */
function anotherForm(form: Fields, fields: Fields = {}): Fields {
  return { ...form, requestKey: aRequestKey(), time: "21:00", covers: "4", ...fields };
}

function alertOf(html: string): string {
  return pageOf(html).html("div[role=alert]");
}

async function mailsTo(place: string) {
  const code = place.split("-").at(-2) ?? "";
  const rows = await db.select().from(mails).where(eq(mails.subject, code));
  return rows.filter(({ kind }) => kind === "already-booked");
}

describe("who made a table and books once more", () => {
  test("is shown it, with the three ways on from there, and books nothing", async () => {
    const { date, form, place, cookie } = await aBookedTable();
    const { status, text } = await bookFrom(`lang=fr; ${cookie}`, date, anotherForm(form));
    expect(status).toBe(409);
    const alert = alertOf(text);
    expect(wordsOf(alert)).toContain("Vous avez déjà une table");
    expect(wordsOf(alert)).toMatch(/20:00 Soir · 2 personnes/);
    expect(wordsOf(alert)).toContain("Confirmée");
    expect(alert).toContain(`href="${place}"`);
    expect(alert).toContain(`href="${place}/cancel"`);
    expect(alert).toContain(`href="${place}/change"`);
    expect(pageOf(alert)("button[form=booking]").text()).toBe("Réserver une deuxième table");
    expect(text).not.toContain("Réserver tout de même");
    expect(await heldOn(date, soir)).toBe(2);
    expect(await mailsTo(place)).toEqual([]);
  });

  test("books a second one by the form that comes filled, with a fresh key", async () => {
    const { date, form, cookie } = await aBookedTable();
    const asked = anotherForm(form, { note: "Près du poêle" });
    const { text } = await bookFrom(cookie, date, asked);
    expect(filledWith(text, "again")).toBe("on");
    expect(filledWith(text, "covers")).toBe("4");
    expect(filledWith(text, "email")).toBe(form.email);
    expect(text).toContain("Près du poêle</textarea>");
    expect(pageOf(text)("input#time-2100[checked]")).toHaveLength(1);
    const requestKey = filledWith(text, "requestKey") ?? "";
    expect(requestKey).not.toBe(asked.requestKey);
    const second = await bookFrom(cookie, date, { ...asked, requestKey, again: "on" });
    expect(second.status).toBe(303);
    expect(await heldOn(date, soir)).toBe(6);
  });

  test("keeps what she means when another field is wrong", async () => {
    const { date, form, cookie } = await aBookedTable();
    const wrong = anotherForm(form, { again: "on", email: "?" });
    const { status, text } = await bookFrom(cookie, date, wrong);
    expect(status).toBe(400);
    expect(filledWith(text, "again")).toBe("on");
  });

  test("of a request reads that a request waits", async () => {
    const { date, form, cookie } = await aBookedTable({ covers: "9" });
    const { text } = await bookFrom(cookie, date, anotherForm(form));
    const words = wordsOf(alertOf(text));
    expect(words).toContain("Vous avez déjà une demande en cours");
    expect(words).toContain("La retirer");
    expect(words).not.toContain("L’annuler");
  });

  test("reads it in English too", async () => {
    const { date, form, cookie } = await aBookedTable();
    const { text } = await bookFrom(`lang=en; ${cookie}`, date, anotherForm(form));
    const words = wordsOf(alertOf(text));
    for (const way of ["Change it", "Cancel it", "Book a second table"]) {
      expect(words).toContain(way);
    }
  });
});

describe("anybody else who books with the contacts of a table", () => {
  const stranger = { firstName: "Inconnu", lastName: "Quelqu’un" };

  test.each([
    ["the address", { phone: "+33 7 00 00 00 01" }],
    ["the telephone", { email: "stranger@example.test" }],
    ["both", {}],
  ])("is told the same whether %s is known, and nothing of the table", async (_what, fields) => {
    const { date, form, place } = await aBookedTable();
    const { status, text } = await bookFrom(
      "",
      date,
      anotherForm(form, { ...stranger, ...fields }),
    );
    expect(status).toBe(409);
    const words = wordsOf(alertOf(text)).trim();
    expect(words).toBe(
      "Une deuxième table\u202f? Ces coordonnées ont peut-être déjà servi pour ce service\u202f: si vous voulez bien cette table, réservez tout de même. Réserver tout de même",
    );
    expect(text).not.toContain("/reservations/");
    expect(text).not.toContain(form.lastName);
    expect(filledWith(text, "again")).toBe("on");
    expect(filledWith(text, "firstName")).toBe("Inconnu");
    expect(await heldOn(date, soir)).toBe(2);
    expect(await mailsTo(place)).toMatchObject([{ recipient: form.email }]);
  });

  test("with a cookie of her own for another table is a stranger still", async () => {
    const { date, form, place } = await aBookedTable();
    const { cookie } = await aBookedTable();
    const { text } = await bookFrom(cookie, date, anotherForm(form));
    expect(wordsOf(alertOf(text))).toContain("Une deuxième table");
    expect(await mailsTo(place)).toHaveLength(1);
  });

  test("with a cookie that was altered is a stranger still", async () => {
    const { date, form, cookie, place } = await aBookedTable();
    const other = await aBookedTable();
    const [entries] = other.cookie.split("~");
    const [, signature] = cookie.split("~");
    for (const forged of [
      `${entries}~${signature}`,
      `${cookie}x`,
      cookie.slice(0, -1),
      "tables=~",
    ]) {
      const { text } = await bookFrom(forged, date, anotherForm(form));
      expect(text).not.toContain(place);
    }
  });
});

describe("a form that was used and is sent again", () => {
  test("with another time is told as a duplicate is, to who has its key", async () => {
    const { date, form, place } = await aBookedTable();
    const { status, text } = await bookFrom("", date, { ...form, time: "21:30" });
    expect(status).toBe(409);
    const alert = alertOf(text);
    expect(wordsOf(alert)).toContain("Vous avez déjà une table");
    expect(wordsOf(text)).not.toContain("n’est plus possible");
    for (const way of [place, `${place}/cancel`, `${place}/change`]) {
      expect(alert).toContain(`href="${way}"`);
    }
    expect(filledWith(text, "again")).toBe("on");
    expect(filledWith(text, "requestKey")).not.toBe(form.requestKey);
    expect(await reservationsOn(date, soir)).toHaveLength(1);
    expect(await mailsTo(place)).toEqual([]);
  });

  test("for another service is shown the table that stands", async () => {
    const { date, form, place } = await aBookedTable();
    const { status, text } = await bookFrom("", date, { ...form, time: "12:00" }, "midi");
    expect(status).toBe(409);
    expect(alertOf(text)).toContain(`href="${place}"`);
    expect(await heldOn(date, midi)).toBe(0);
  });

  test("after its table was cancelled says only that it was used", async () => {
    const { date, form, place } = await aBookedTable();
    await visit(`${place}/cancel`, posted({ requestKey: crypto.randomUUID() }));
    const { status, text } = await bookFrom("", date, { ...form, time: "21:30" });
    expect(status).toBe(409);
    expect(text).toContain("Cette page a déjà servi pour une autre réservation");
    expect(text).not.toContain("Cette table n’est plus possible");
    expect(filledWith(text, "again")).toBeNull();
  });

  test("unchanged, because its answer was lost, is answered as at first", async () => {
    const { date, form, place } = await aBookedTable();
    const { status, headers } = await bookFrom("", date, form);
    expect([status, headers.get("Location")]).toEqual([303, place]);
  });
});

describe("the cookie that a booking leaves", () => {
  const secret = env.LINK_SECRET;
  const at = Date.now();
  const codeOf = async (place: string) => {
    const rows = await db.select().from(reservations);
    return rows.find(({ code }) => place.includes(`-${code}-`))?.code;
  };

  function requestWith(cookie: string, origin = "https://couverts.example") {
    return new Request(`${origin}/reserve`, { headers: { Cookie: cookie } });
  }

  test("names its code alone, signed, for scripts and other sites out of reach", async () => {
    const { form, place, setCookie, cookie } = await aBookedTable();
    expect(setCookie).toMatch(
      /^tables=[\w.]+~[\w-]{43}; Max-Age=15552000; Path=\/reserve; HttpOnly; Secure; SameSite=Lax$/,
    );
    for (const word of [form.email, form.lastName, form.phone]) {
      expect(setCookie).not.toContain(word);
    }
    expect(madeTables(requestWith(cookie), [secret], at)).toEqual([await codeOf(place)]);
  });

  test("is not secure over http alone, where browsers would drop it", async () => {
    const { place } = await aBookedTable();
    const code = await codeOf(place);
    if (!code) throw new Error("The table is gone.");
    const local = requestWith("", "http://localhost:8787");
    expect(madeTablesCookie(local, code, [secret], at)).not.toContain("Secure");
  });

  test("keeps the latest twelve, forgets them after 180 days, and is worth nothing to another site", async () => {
    const rows = await db.select().from(reservations).limit(14);
    const codes = rows.map(({ code }) => code);
    let cookie = "";
    for (const code of codes) {
      cookie = madeTablesCookie(requestWith(cookie), code, [secret], at).split(";")[0] ?? "";
    }
    const request = requestWith(cookie);
    expect(madeTables(request, [secret], at)).toEqual(codes.toReversed().slice(0, 12));
    expect(cookie.length).toBeLessThan(250);
    expect(madeTables(request, [secret], at + days(179))).toHaveLength(12);
    expect(madeTables(request, [secret], at + days(182))).toEqual([]);
    expect(madeTables(request, ["another secret of another site....."], at)).toEqual([]);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { aReservation, cancel, posted, visit, written } from "#tests/support/workers/guest.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("a link that is not quite right", () => {
  test("leads to nothing, and says so in words with the telephone number", async () => {
    const { slug } = await aReservation();
    const last = slug.endsWith("0") ? "1" : "0";
    const links = [
      slug.slice(0, -1) + last,
      slug.slice(0, -1),
      slug.slice(0, -33),
      `${slug}0`,
      "a",
      "%20",
      "é",
      "../admin",
      "a".repeat(900),
      `table-de-2-soir-222222-${"0".repeat(32)}`,
    ];
    for (const link of links) {
      for (const under of ["", "/cancel"]) {
        const { status, text } = await visit(`/reservations/${encodeURIComponent(link)}${under}`);
        expect([link, under, status]).toEqual([link, under, 404]);
        expect(text).toContain("Ce lien ne mène à aucune réservation");
        expect(text).toContain("01 99 00 00 00");
      }
      expect((await visit(`/reservations/${encodeURIComponent(link)}/calendar.ics`)).status).toBe(
        404,
      );
    }
  });

  test.each([
    ",",
    ">",
    "%3E",
    "&gt;",
    ".",
    ")",
    "];",
    "%22",
    "%C2%BB",
    "%20",
    "%0A",
    "%0D%0A",
    "%20et%20plus",
    "=20",
    "...",
    "*",
    "_",
    "%E2%80%A6",
    "%",
    "/",
    ",/foo",
    ".%20Merci%20!",
  ])("is followed by %j: what trails the whole key is cut off", async (trailing) => {
    const { slug, path } = await aReservation();
    for (const page of ["", "/cancel", "/calendar.ics"]) {
      const cut = await visit(`${path}${page}${trailing}`);
      expect([page, cut.status, cut.headers.get("Location")]).toEqual([page, 302, path + page]);
      expect(cut.headers.get("Cache-Control")).toBe("no-store");
    }
    const wrong = slug.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const { status } = await visit(`/reservations/${wrong}${trailing}`);
    // What is no address at all is refused before any page is looked for.
    expect(status).toBe(["%", "%0A", "%0D%0A"].includes(trailing) ? 400 : 404);
  });

  test("with a word pasted straight behind its key leads to the page as well", async () => {
    const { path } = await aReservation();
    for (const word of ["merci", "x", "Merci%20!", "zwei-Personen"]) {
      const cut = await visit(path + word);
      expect([word, cut.status, cut.headers.get("Location")]).toEqual([word, 302, path]);
    }
    expect((await visit(`${path}abend`)).status).toBe(404);
    expect((await visit(`${path}/cancelled`)).status).toBe(404);
  });

  test("in capitals leads to the page as well", async () => {
    const { path } = await aReservation();
    const response = await visit(path.toUpperCase());
    expect([response.status, response.headers.get("Location")]).toEqual([302, path]);
  });

  test("keeps the pages that there are, and invents none", async () => {
    const { path } = await aReservation();
    expect((await visit(path)).status).toBe(200);
    expect((await visit(`${path}/cancel`)).status).toBe(200);
    expect((await visit(`${path}/calendar.ics`)).status).toBe(200);
    expect((await visit(`${path}/nothing`)).status).toBe(404);
    expect((await visit(`${path}.data`)).status).toBe(200);
    expect((await visit(`${path},`, posted({}))).status).toBe(405);
  });

  test("cancels nothing", async () => {
    const { slug } = await aReservation();
    const before = await written();
    const form = posted({ requestKey: crypto.randomUUID() });
    const { status } = await visit(`/reservations/${slug.slice(0, -3)}000/cancel`, form);
    expect(status).toBe(404);
    expect(await written()).toEqual(before);
  });
});

describe("the calendar entry", () => {
  test("is an iCalendar text of the table, with the guest's link", async () => {
    const { path, code } = await aReservation();
    const { status, headers, text } = await visit(`${path}/calendar.ics`);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("Content-Disposition")).toContain(`reservation-${code}.ics`);
    const unfolded = text.replace(/\r\n /g, "");
    expect(unfolded).toContain("BEGIN:VEVENT");
    expect(unfolded).toContain(`UID:${code}@`);
    expect(unfolded).toContain(path);
  });

  test("is gone with the table", async () => {
    const booked = await aReservation();
    await cancel(booked);
    expect((await visit(`${booked.path}/calendar.ics`)).status).toBe(404);
  });
});

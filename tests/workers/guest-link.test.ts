import { beforeAll, describe, expect, test } from "vitest";
import { aReservation, cancel, posted, visit, written } from "#tests/support/guest.ts";
import { openRestaurant } from "#tests/support/restaurant.ts";

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
      slug.toUpperCase(),
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
        expect(text).toContain("+33 1 99 00 00 00");
      }
      expect((await visit(`/reservations/${encodeURIComponent(link)}/calendar.ics`)).status).toBe(
        404,
      );
    }
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

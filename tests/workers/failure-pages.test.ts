import { beforeAll, describe, expect, test } from "vitest";
import { filledWith, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn } from "#tests/support/workers/admin-pages.ts";
import { aBrokenD1, breakLedger } from "#tests/support/workers/broken-ledger.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { aReservation, cancel, statusOf } from "#tests/support/workers/guest.ts";
import { reservationsOn } from "#tests/support/workers/ledger.ts";
import { listenForErrors } from "#tests/support/workers/reported-errors.ts";
import { anUnusedDate, brunch, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const errors = listenForErrors();

const { d1 } = aBrokenD1("D1_ERROR: no such column: cover");

describe("a bug of ours behind a form", () => {
  test("gives a booking back filled, in words, with its key, which takes the table afterwards", async () => {
    const date = anUnusedDate();
    const mend = await breakLedger({ date, service: soir }, () => d1);
    const form = aFilledForm({ note: "Allergie aux noix" });
    const response = await book(date, soir, form);
    expect(response.status).toBe(500);
    expect(wordsOf(response.text)).toContain("Une erreur s’est produite chez nous");
    expect(response.text).toContain("tel:");
    for (const name of ["firstName", "lastName", "email", "requestKey"]) {
      expect(filledWith(response.text, name)).toBe(form[name]);
    }
    expect(response.text).toContain("Allergie aux noix");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(errors.count()).toBe(1);
    await mend();
    expect((await book(date, soir, form)).status).toBe(303);
    expect(await reservationsOn(date, soir)).toHaveLength(1);
  });

  test("leaves a guest's reservation as it is, and tells her so with a form to send again", async () => {
    const booked = await aReservation();
    const mend = await breakLedger({ date: booked.date, service: soir }, () => d1);
    const key = crypto.randomUUID();
    const response = await cancel(booked, key);
    expect(response.status).toBe(500);
    expect(wordsOf(response.text)).toContain("Une erreur s’est produite chez nous");
    expect(filledWith(response.text, "requestKey")).toBe(key);
    expect(await statusOf(booked)).toBe("confirmed");
    await mend();
    expect((await cancel(booked, key)).status).toBe(303);
  });

  test("is told to an admin, who may send her answer again", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    const request = await aTableOn(day, { covers: 4, time: "12:00" });
    const mend = await breakLedger(day, () => d1);
    const cookie = await adminCookie();
    const fields = { intent: "refuse", reason: "Cuisine fermée", requestKey: crypto.randomUUID() };
    const response = await postAs(cookie, request.path, fields);
    expect(response.status).toBe(500);
    expect(wordsOf(response.text)).toContain("Une erreur du site a empêché de répondre");
    expect(filledWith(response.text, "requestKey")).toBe(fields.requestKey);
    expect(response.text).toContain("Cuisine fermée");
    await mend();
    expect((await postAs(cookie, request.path, fields)).status).toBe(303);
  });
});

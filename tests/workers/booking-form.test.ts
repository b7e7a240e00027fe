import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { bookingOptions } from "#app/server/db/schema/restaurant.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { prefillFormOf } from "#tests/support/workers/alternatives.ts";
import { aFilledForm, book, traces } from "#tests/support/workers/diner.ts";
import { heldOn, visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("the booking form", () => {
  test("books a table that is free, and leads to the guest's page", async () => {
    const date = anUnusedDate();
    const { status, headers } = await book(date, "soir", aFilledForm({ covers: "4" }));
    expect(status).toBe(303);
    const place = headers.get("Location") ?? "";
    expect(place).toMatch(/^\/reservations\/table-de-4-soir-[a-z0-9]{6}-[0-9a-f]{32}$/);
    expect(await heldOn(date, soir)).toBe(4);
    expect((await visit(place)).text).toContain('data-status="confirmed"');
  });

  test("asks by hand where no covers are set", async () => {
    const { headers } = await book(anUnusedDate(), "brunch", aFilledForm({ time: "12:00" }));
    const { text } = await visit(headers.get("Location") ?? "");
    expect(text).toContain('data-status="pending"');
  });

  test("sent twenty times with one key is one table, answered alike", async () => {
    const date = anUnusedDate();
    const form = aFilledForm({ covers: "3" });
    const responses = await Promise.all(Array.from({ length: 20 }, () => book(date, "soir", form)));
    expect(new Set(responses.map(({ headers }) => headers.get("Location"))).size).toBe(1);
    expect(responses.every(({ status }) => status === 303)).toBe(true);
    expect(await heldOn(date, soir)).toBe(3);
  });

  test("comes with the choice made, a fresh key and what each time offers", async () => {
    const page = `/reserve/${anUnusedDate()}/soir?covers=5&time=20:30`;
    const [first, second] = [await visit(page), await visit(page)];
    expect(first.status).toBe(200);
    expect(filledWith(first.text, "covers")).toBe("5");
    expect(attributesOf(first.text, "[name=time][checked]", "value")).toEqual(["20:30"]);
    expect(filledWith(first.text, "requestKey")).not.toBe(filledWith(second.text, "requestKey"));
    expect(first.text).toContain("Votre table est confirmée aussitôt.");
    expect(first.text).not.toContain("<script>");
  });

  test("that is wrong comes back filled, with an error beside each wrong field", async () => {
    const before = await traces();
    const wrong = { email: "no address", phone: "12", lastName: "12", firstName: "Zoé" };
    const form = aFilledForm(wrong);
    const { status, text } = await book(anUnusedDate(), "soir", form);
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    for (const name of ["email", "phone", "lastName"]) expect(text).toContain(`id="${name}-error"`);
    expect(text).not.toContain('id="firstName-error"');
    expect(filledWith(text, "email")).toBe("no address");
    expect(filledWith(text, "firstName")).toBe("Zoé");
    expect(filledWith(text, "requestKey")).toBe(form.requestKey);
    expect(await traces()).toEqual(before);
  });

  test("that is wrong says so in its title, and its errors lead to their fields", async () => {
    const { time: _none, ...fields } = aFilledForm({ firstName: "", lastName: " ", email: "?" });
    const { text } = await book(anUnusedDate(), "soir", fields);
    expect(pageOf(text)("title").text()).toMatch(/^À corriger/);
    expect(wordsOf(text)).toContain(
      "Indiquez votre prénom ou votre nom\u202f: l’un des deux suffit.",
    );
    expect(wordsOf(text)).toContain("Écrivez une adresse mail complète");
    const places = attributesOf(text, '[role=alert] ul a[href^="#"]', "href");
    expect(places).toEqual(["#time-1900", "#firstName", "#email"]);
    for (const place of places) expect(pageOf(text)(`input${place}`)).toHaveLength(1);
  });

  test("with a number of covers that is none leads to where they are chosen", async () => {
    const { text } = await book(anUnusedDate(), "soir", aFilledForm({ covers: "many" }));
    const [place] = attributesOf(text, 'button:contains("Choisissez un nombre")', "formaction");
    expect(place).toMatch(/^\/reserve\/[\d-]+\?covers=2$/);
  });

  test("books without a telephone number as well", async () => {
    const { status } = await book(anUnusedDate(), "soir", aFilledForm({ phone: "" }));
    expect(status).toBe(303);
  });

  test("without a key comes back filled, with a fresh one", async () => {
    const { requestKey: _none, ...fields } = aFilledForm();
    const { status, text } = await book(anUnusedDate(), "soir", fields);
    expect(status).toBe(400);
    expect(filledWith(text, "requestKey")).toMatch(/^[\w-]{8,100}$/);
    expect(filledWith(text, "lastName")).toBe(fields.lastName);
  });

  test("whose key was used for another booking comes back with a fresh one", async () => {
    const date = anUnusedDate();
    const form = aFilledForm();
    await book(date, "soir", form);
    const { status, text } = await book(date, "soir", { ...form, covers: "6" });
    expect(status).toBe(409);
    expect(text).toContain("Vous avez déjà une table");
    expect(filledWith(text, "requestKey")).not.toBe(form.requestKey);
    expect(await heldOn(date, soir)).toBe(2);
  });

  test("keeps the diner's note as it was typed when something else is wrong", async () => {
    const note = `"Table" au calme\n& une chaise haute`;
    const { text } = await book(anUnusedDate(), "soir", aFilledForm({ note, email: "?" }));
    expect(text).toContain("&quot;Table&quot; au calme\n&amp; une chaise haute</textarea>");
  });
});

describe("what cannot be had", () => {
  test("is refused with the reason, the other times, other days and the telephone", async () => {
    const date = anUnusedDate();
    for (let party = 0; party < 15; party += 1) {
      await book(date, "soir", aFilledForm({ covers: "8" }));
    }
    const form = aFilledForm({ covers: "8" });
    const { status, text } = await book(date, "soir", form);
    expect(status).toBe(409);
    expect(text).toContain("Ce service est complet, et sa liste d’attente aussi.");
    expect(text).toContain("Ce qui reste possible");
    const { places = [] } = prefillFormOf(text) ?? {};
    expect(places[0]).toMatch(new RegExp(`^/reserve/${date}/(midi|brunch)\\?covers=8&time=`));
    expect(text).toContain("D’autres jours");
    expect(text).toContain('href="tel:+33199000000"');
    // With nothing left that it could be sent for, the form is gone.
    expect(text).not.toContain('id="booking"');
    expect(text).not.toMatch(/\b(96|100|120)\b/);
  });

  test.each([
    ["a time that is no slot", { time: "20:10" }, "n’est pas un de nos créneaux"],
    ["a party that is too large", { covers: "21", time: "12:00" }, "Vous êtes trop nombreux"],
  ])("%s is refused in words", async (_what, fields, words) => {
    const { status, text } = await book(anUnusedDate(), "midi", aFilledForm(fields));
    expect(status).toBe(409);
    expect(text).toContain(words);
  });

  test.each([
    ["/reserve/2026-02-30/soir", 404],
    ["/reserve/9999-01-01/soir", 404],
    ["/reserve/2199-12-31/soir", 409],
    ["/reserve/2020-01-01/soir", 410],
    ["/reserve/2027-01-15/gouter", 404],
    ["/reserve/2027-01-15/SOIR", 404],
    ["/reserve/2027-01-15/constructor", 404],
  ])("at %s answers %i and makes no ledger", async (path, expected) => {
    const before = await traces();
    const [, , date = "", service = ""] = path.split("/");
    const { status, text } = await book(date, service);
    expect(status).toBe(expected);
    expect(text).toContain("<h1");
    expect(await traces()).toEqual(before);
  });

  test("says so before the form is sent when nothing is open online", async () => {
    await db.update(bookingOptions).set({ partyMax: 4 }).where(eq(bookingOptions.id, 1));
    const { status, text } = await visit(`/reserve/${anUnusedDate()}/soir?covers=6`);
    await db.update(bookingOptions).set({ partyMax: 20 }).where(eq(bookingOptions.id, 1));
    expect(status).toBe(200);
    expect(text).toContain("Une grande tablée");
    expect(text).toContain('href="tel:');
  });
});

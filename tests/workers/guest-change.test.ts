import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment, minutes } from "#app/domain/time/restaurant-clock.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import {
  answered,
  aReservation,
  cancel,
  heldOn,
  movedTo,
  statusOf,
  visit,
} from "#tests/support/workers/guest.ts";
import { change, laterMails, rowOf, withdraw } from "#tests/support/workers/guest-changes.ts";
import { brunch, db, midi, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ soir: { covers: 10 } }));

/** A table for eight in an evening for ten, whose guest has asked for twelve. */
async function aWaitingChange() {
  const booked = await aReservation({ covers: 8 });
  const response = await change(booked, { time: "20:00", covers: "12" });
  expect(response.status).toBe(303);
  return booked;
}

describe("a change that fits", () => {
  test("moves the table in its service at once, and tells the guest and the restaurant", async () => {
    const booked = await aReservation({ covers: 8 });
    const response = await change(booked, { time: "21:00", covers: "7" });
    expect([response.status, response.headers.get("Location")]).toEqual([303, booked.path]);
    expect(await rowOf(booked)).toMatchObject({ time: "21:00", covers: 7, status: "confirmed" });
    expect(await heldOn(booked.date, soir)).toBe(7);
    expect((await laterMails(booked)).sort()).toEqual(["changed", "guest-changed"]);
    const { text } = await visit(booked.path);
    expect(text).toContain("Votre réservation est modifiée");
    expect(text).toContain("21:00");
  });

  test("moves it to another service of another day, which is seen in both", async () => {
    const booked = await aReservation({ covers: 4 });
    const date = addDays(booked.date, 200);
    const fields = { date, service: midi, time: "12:30", covers: "5" };
    expect((await change(booked, fields)).status).toBe(303);
    expect([await heldOn(booked.date, soir), await heldOn(date, midi)]).toEqual([0, 5]);
    expect(await rowOf(booked)).toMatchObject({ date, service: midi, time: "12:30", covers: 5 });
    expect((await visit(booked.path)).text).toContain("Midi");
  });

  test("twice with the same form is once, also when it led to another service", async () => {
    const booked = await aReservation();
    const requestKey = crypto.randomUUID();
    const fields = { service: midi, time: "12:30", requestKey, expectedVersion: "1" };
    const responses = await Promise.all([change(booked, fields), change(booked, fields)]);
    responses.push(await change(booked, fields));
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303]);
    const isIts = eq(reservationEvents.code, booked.code);
    const events = await db.select().from(reservationEvents).where(isIts);
    expect(events.map(({ kind }) => kind)).toEqual(["book", "change"]);
    expect(await heldOn(booked.date, midi)).toBe(2);
  });

  test("to what stands already changes nothing, and tells nobody", async () => {
    const booked = await aReservation();
    expect((await change(booked, { time: "20:00" })).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ version: 1 });
    expect(await laterMails(booked)).toEqual([]);
  });
});

describe("a change that does not fit", () => {
  test("waits beside the table, which stays, and is shown on its page", async () => {
    const booked = await aWaitingChange();
    expect(await rowOf(booked)).toMatchObject({
      covers: 8,
      requestedChange: { covers: 12, time: "20:00" },
    });
    expect(await heldOn(booked.date, soir)).toBe(8);
    expect((await laterMails(booked)).sort()).toEqual(["change-waiting", "guest-changed"]);
    const words = wordsOf((await visit(booked.path)).text);
    expect(words).toContain("Votre table est confirmée");
    expect(words).toContain("Changement demandé");
    expect(words).toContain("20:00, 12 personnes");
    expect(words).toContain("Retirer ce changement");
  });

  test("is taken back from her page: the table stands as it did, and both are told", async () => {
    const booked = await aWaitingChange();
    const response = await withdraw(booked);
    expect([response.status, response.headers.get("Location")]).toEqual([303, booked.path]);
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: null });
    expect((await laterMails(booked)).slice(2).sort()).toEqual(["changed", "guest-changed"]);
    const { text } = await visit(booked.path);
    expect(text).toContain("Votre changement est retiré");
    expect(text).not.toContain("Changement demandé");
  });

  test("is taken back close to the hour too, when another change would be too late", async () => {
    const booked = await aWaitingChange();
    await movedTo(booked, localMoment(Date.now() + minutes(30), paris));
    const fields = { time: "20:00", covers: "2" };
    expect((await change(booked, fields)).status).toBe(409);
    expect((await visit(booked.path)).text).toContain("Retirer ce changement");
  });

  test("is replaced by the next one", async () => {
    const booked = await aWaitingChange();
    expect((await change(booked, { time: "20:00", covers: "11" })).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: { covers: 11 } });
    expect((await change(booked, { time: "20:30", covers: "8" })).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ time: "20:30", requestedChange: null });
  });

  test("waits for an answer by hand where the restaurant answers each request", async () => {
    const booked = await aReservation();
    expect((await change(booked, { service: brunch, time: "12:00" })).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({
      service: soir,
      requestedChange: { service: brunch },
    });
  });
});

describe("a change that is refused", () => {
  test("is told in words with the form as it was, and changes nothing", async () => {
    const booked = await aReservation();
    const date = addDays(booked.date, 900);
    const cases = [
      [{ time: "03:00" }, "n’est pas un de nos créneaux"],
      [{ date: "2020-03-05" }, "Cette heure est passée"],
      [{ date }, "ne se réserve pas en ligne ce jour-là"],
      [{ service: "gouter" }, "ne se réserve pas en ligne ce jour-là"],
      [{ covers: "30" }, "trop nombreux pour un changement en ligne"],
    ] as const;
    for (const [fields, words] of cases) {
      const { status, text } = await change(booked, fields);
      expect([fields, status]).toEqual([fields, 409]);
      expect(text).toContain(words);
      expect(filledWith(text, "covers")).toBe("covers" in fields ? fields.covers : "2");
    }
    expect(await rowOf(booked)).toMatchObject({ version: 1 });
  });

  test("keeps the time that was chosen, and asks with a fresh key", async () => {
    const booked = await aReservation();
    const requestKey = crypto.randomUUID();
    await change(booked, { requestKey });
    const { status, text } = await change(booked, { requestKey, time: "21:30", covers: "3" });
    expect(status).toBe(409);
    expect(text).toContain("déjà servi pour un autre changement");
    expect(text).not.toContain(requestKey);
    expect(attributesOf(text, "input[name=time][checked]", "value")).toEqual(["21:30"]);
    expect(filledWith(text, "covers")).toBe("3");
  });

  test("because the table changed since says how it stands now", async () => {
    const booked = await aReservation();
    await change(booked, { time: "19:30" });
    const { status, text } = await change(booked, { expectedVersion: "1" });
    expect(status).toBe(409);
    expect(text).toContain("a changé entre-temps");
    expect(wordsOf(text)).toContain("Soir, 19:30, 2 personnes");
    expect(filledWith(text, "expectedVersion")).toBe("2");
    expect(await rowOf(booked)).toMatchObject({ time: "19:30", version: 2 });
  });

  test("close to the hour says whom to call, before and after it was sent", async () => {
    const booked = await aReservation();
    await movedTo(booked, localMoment(Date.now() + minutes(90), paris));
    for (const { status, text } of [await change(booked), await visit(`${booked.path}/change`)]) {
      expect(status).toBe(409);
      expect(text).toContain("trop proche pour un changement en ligne");
      expect(text).toContain("tel:+33199000000");
    }
    expect((await visit(booked.path)).text).not.toContain("/change");
    expect((await visit(booked.path)).text).toContain("appelez-nous");
  });

  test.each(["refuse", "cancel"] as const)("after staff did %s it says why", async (action) => {
    const booked = await aReservation();
    await answered(booked, action);
    for (const { status, text } of [await change(booked), await visit(`${booked.path}/change`)]) {
      expect(status).toBe(409);
      expect(text).toContain("Rien ne peut plus être modifié ici");
    }
  });

  test("by a link that is another guest's, or none, changes nothing", async () => {
    const [mine, other] = [await aReservation(), await aReservation()];
    const forged = other.slug.slice(0, -1) + (other.slug.endsWith("0") ? "1" : "0");
    for (const slug of [forged, other.slug.replace(other.code, mine.code), "x"]) {
      const path = `/reservations/${slug}`;
      expect((await change({ ...mine, path })).status).toBe(404);
      expect((await visit(`${path}/change`)).status).toBe(404);
    }
    expect([(await rowOf(mine)).version, (await rowOf(other)).version]).toEqual([1, 1]);
  });

  const wrong: [string, Record<string, string>][] = [
    ["no key", { requestKey: "" }],
    ["no time", { time: "" }],
    ["no date", { date: "2027-02-30" }],
    ["no service", { service: "Soir !" }],
    ["no covers", { covers: "0" }],
    ["a version that is none", { expectedVersion: "x" }],
    ["another intent", { intent: "accept" }],
    ["a withdrawal without a key", { intent: "withdraw-change", requestKey: "" }],
  ];
  test.each(wrong)("because of %s is a bad request, and changes nothing", async (_, fields) => {
    const booked = await aReservation();
    const { status, text } = await change(booked, fields);
    expect(status).toBe(400);
    expect(text).toMatch(/rien n’a changé|Rien n’a encore changé/);
    expect(await rowOf(booked)).toMatchObject({ version: 1 });
  });
});

describe("the page of a change", () => {
  test("offers her own service with her own covers counted out, and tells no count", async () => {
    const booked = await aReservation({ covers: 8 });
    const page = pageOf((await visit(`${booked.path}/change`)).text);
    const own = page('label:has(input[value="20:00"])').text();
    expect(own).toContain("votre table");
    expect(page("input[name=time][data-means=move]").length).toBeGreaterThan(3);
    const larger = await visit(`${booked.path}/change?covers=11`);
    const meanings = attributesOf(larger.text, "input[name=time]", "data-means");
    expect(new Set(meanings)).toEqual(new Set(["ask"]));
    expect(wordsOf(larger.text)).not.toMatch(/couverts|restant|\b10\b/);
  });

  test("looks at another date, size and service by its address alone", async () => {
    const booked = await aReservation();
    const date = addDays(booked.date, 30);
    const { status, text } = await visit(
      `${booked.path}/change?date=${date}&covers=4&service=${midi}`,
    );
    expect(status).toBe(200);
    expect(filledWith(text, "date")).toBe(date);
    expect(attributesOf(text, "input[name=time]", "value")).toContain("12:30");
    expect(await rowOf(booked)).toMatchObject({ version: 1 });
    const misread = await visit(`${booked.path}/change?covers=many`);
    expect(misread.status).toBe(400);
  });

  test("is kept by nobody, found by nobody and named to no other site", async () => {
    const booked = await aReservation();
    for (const { headers } of [
      await visit(`${booked.path}/change`),
      await change(booked, { time: "03:00" }),
      await change(booked),
    ]) {
      expect(headers.get("X-Robots-Tag")).toBe("noindex");
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Referrer-Policy")).toBe("same-origin");
    }
  });

  test("of a request changes it, and it goes on waiting", async () => {
    const booked = await aReservation({ service: brunch }, "12:00");
    const { text } = await visit(`${booked.path}/change`);
    expect(text).toContain("Modifier ma demande");
    expect((await change(booked, { service: brunch, time: "12:30", covers: "3" })).status).toBe(
      303,
    );
    expect(await rowOf(booked)).toMatchObject({ status: "pending", time: "12:30", covers: 3 });
    expect(await statusOf(booked)).toBe("pending");
  });

  test("speaks English to those who do", async () => {
    const booked = await aReservation();
    const headers = { "Accept-Language": "en-GB" };
    const { text } = await visit(`${booked.path}/change`, { headers });
    expect(text).toContain("Change my reservation");
    expect(text).toContain("Move my table");
  });

  test("is offered no more once the reservation is cancelled", async () => {
    const booked = await aReservation();
    expect((await visit(booked.path)).text).toContain(`${booked.path}/change`);
    await cancel(booked);
    expect((await visit(booked.path)).text).not.toContain(`${booked.path}/change`);
  });
});

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment, minutes } from "#app/domain/time/restaurant-clock.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { filledWith } from "#tests/support/domain/html.ts";
import {
  aReservation,
  cancel,
  heldOn,
  movedTo,
  posted,
  statusOf,
  visit,
} from "#tests/support/workers/guest.ts";
import { brunch, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("cancelling", () => {
  test("asks first, then gives the covers back and shows the page as it is now", async () => {
    const booked = await aReservation({ covers: 4 });
    const question = await visit(`${booked.path}/cancel`);
    expect(question.status).toBe(200);
    expect(question.text).toContain("Les 4 couverts seront aussitôt rendus");
    const key = filledWith(question.text, "requestKey") ?? undefined;
    expect(await heldOn(booked.date, soir)).toBe(4);
    const response = await cancel(booked, key);
    expect([response.status, response.headers.get("Location")]).toEqual([303, booked.path]);
    expect(await heldOn(booked.date, soir)).toBe(0);
    expect((await visit(booked.path)).text).toContain('data-status="cancelled"');
  });

  test("twice with the same form is once, and answered alike", async () => {
    const booked = await aReservation();
    const key = crypto.randomUUID();
    const responses = await Promise.all([
      cancel(booked, key),
      cancel(booked, key),
      cancel(booked, key),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303]);
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, booked.code));
    expect(events.map(({ kind }) => kind)).toEqual(["book", "cancel"]);
  });

  test("what is cancelled already is refused in words", async () => {
    const booked = await aReservation();
    await cancel(booked);
    for (const { status, text } of [await cancel(booked), await visit(`${booked.path}/cancel`)]) {
      expect(status).toBe(409);
      expect(text).toContain("Cette réservation est déjà annulée");
    }
  });

  test("what is past is refused in words", async () => {
    const booked = await aReservation();
    const { date, time } = localMoment(Date.now() - minutes(2), paris);
    await movedTo(booked, { date, time });
    const { status, text } = await cancel(booked);
    expect(status).toBe(409);
    expect(text).toContain("est passée");
    expect(await statusOf(booked)).toBe("confirmed");
  });

  test("close to the hour says that it counts as late", async () => {
    const booked = await aReservation();
    await movedTo(booked, localMoment(Date.now() + minutes(90), paris));
    expect((await visit(`${booked.path}/cancel`)).text).toContain("notée comme tardive");
    await movedTo(booked, { date: addDays(booked.date, 400), time: "20:00" });
    expect((await visit(`${booked.path}/cancel`)).text).not.toContain("tardive");
  });

  test("a request withdraws it", async () => {
    const booked = await aReservation({ service: brunch }, "12:00");
    expect((await visit(`${booked.path}/cancel`)).text).toContain("Retirer cette demande");
    expect((await cancel(booked)).status).toBe(303);
    expect((await visit(booked.path)).text).toContain("Votre demande est retirée");
  });

  const forms: [string, BodyInit, string?][] = [
    ["nothing", ""],
    ["no key", new URLSearchParams({ other: "x" })],
    ["a short key", new URLSearchParams({ requestKey: "short" })],
    ["a key with a line break", new URLSearchParams({ requestKey: "abcdefgh\r\nX: y" })],
    ["a key with NUL", new URLSearchParams({ requestKey: "abcdefgh\0" })],
    ["a lone surrogate", "requestKey=abcdefgh%ED%A0%80"],
    ["a long key", new URLSearchParams({ requestKey: "k".repeat(50_000) })],
    [
      "a file for a key",
      (() => {
        const form = new FormData();
        form.set("requestKey", new File(["abcdefgh"], "key.txt"));
        return form;
      })(),
    ],
    ["a megabyte", `requestKey=${"k".repeat(1_000_000)}`],
    ["no form", "{}", "application/json"],
  ];
  test.each(forms)(
    "with %s is a bad request, in words, and changes nothing",
    async (_, body, type) => {
      const booked = await aReservation();
      const headers = new Headers({ "Sec-Fetch-Site": "same-origin" });
      if (typeof body === "string") {
        headers.set("Content-Type", type ?? "application/x-www-form-urlencoded");
      }
      const { status, text } = await visit(`${booked.path}/cancel`, {
        method: "POST",
        body,
        headers,
      });
      expect(status).toBe(String(body).length > 65_536 ? 413 : 400);
      expect(text).toMatch(/rien n’a changé|Rien n’a été enregistré|recommencez/);
      expect(await statusOf(booked)).toBe("confirmed");
    },
  );

  test("with the key of another command changes nothing and asks again with a fresh one", async () => {
    const key = crypto.randomUUID();
    await cancel(await aReservation(), key);
    const other = await aReservation();
    const { status, text } = await cancel(other, key);
    expect(status).toBe(409);
    expect(text).toContain('name="requestKey"');
    expect(text).not.toContain(key);
    expect(await statusOf(other)).toBe("confirmed");
  });

  test("is not open to a form without an action", async () => {
    const { path } = await aReservation();
    expect((await visit(path, posted({ requestKey: crypto.randomUUID() }))).status).toBe(405);
  });
});

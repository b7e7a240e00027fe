import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { hours, localMoment, minutes } from "#app/domain/time/restaurant-clock.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, wordsOf } from "#tests/support/domain/html.ts";
import { answered, aReservation, movedTo, visit } from "#tests/support/workers/guest.ts";
import { laterMails, rowOf, sayLate } from "#tests/support/workers/guest-changes.ts";
import { brunch, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

/** A table of today, so long from now; negative when its hour is past. */
async function aTableIn(milliseconds: number) {
  const booked = await aReservation();
  const today = localMoment(Date.now(), paris);
  const moment = localMoment(Date.now() + milliseconds, paris);
  // Around midnight another hour of today stands in for one that would be of another day.
  await movedTo(booked, moment.date === today.date ? moment : today);
  return booked;
}

describe("a guest who will be late", () => {
  test("says so from her page on the day; the restaurant is told and the page says it", async () => {
    const booked = await aTableIn(minutes(1));
    const { text } = await visit(booked.path);
    expect(text).toContain("Vous serez en retard");
    expect(attributesOf(text, "button[name=minutes]", "value")).toEqual(["10", "20", "30"]);
    const response = await sayLate(booked, "20");
    expect([response.status, response.headers.get("Location")]).toEqual([303, booked.path]);
    expect(await rowOf(booked)).toMatchObject({
      lateMinutes: 20,
      lateSaidBy: "guest",
      isLateRead: false,
    });
    expect(await laterMails(booked)).toEqual(["guest-late"]);
    const after = wordsOf((await visit(booked.path)).text);
    expect(after).toContain("Retard annoncé\u202f: 20 minutes");
    expect(attributesOf((await visit(booked.path)).text, "button[name=minutes]", "value")).toEqual([
      "10",
      "30",
    ]);
    expect(after).toContain("30 min");
  });

  test("says it otherwise, and it is unread again", async () => {
    const booked = await aTableIn(minutes(1));
    await sayLate(booked, "10");
    expect((await sayLate(booked, "30")).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ lateMinutes: 30, isLateRead: false });
    expect((await visit(booked.path)).text).toContain("30 minutes");
  });

  test("is noted once for the same form", async () => {
    const booked = await aTableIn(minutes(1));
    const key = crypto.randomUUID();
    const responses = await Promise.all([sayLate(booked, "10", key), sayLate(booked, "10", key)]);
    expect(responses.map(({ status }) => status)).toEqual([303, 303]);
    expect(await rowOf(booked)).toMatchObject({ version: 2 });
    const other = await sayLate(booked, "20", key);
    expect(other.status).toBe(409);
    expect(other.text).not.toContain(key);
  });

  test("chooses shortly after her hour what still lies ahead", async () => {
    const booked = await aTableIn(-minutes(15));
    const { text } = await visit(`${booked.path}/late`);
    expect(attributesOf(text, "button[name=minutes]", "value")).toEqual(["20", "30"]);
    expect((await sayLate(booked, "10")).status).toBe(409);
    expect((await sayLate(booked, "30")).status).toBe(303);
  });
});

describe("a lateness that is refused", () => {
  test("because the hour is long past says so, with whom to call", async () => {
    const booked = await aTableIn(-hours(1));
    for (const { status, text } of [
      await sayLate(booked, "30"),
      await visit(`${booked.path}/late`),
    ]) {
      expect(status).toBe(409);
      expect(text).toContain("passée depuis trop longtemps");
      expect(text).toContain("tel:+33199000000");
    }
    expect((await visit(booked.path)).text).not.toContain("Vous serez en retard");
    expect(await rowOf(booked)).toMatchObject({ version: 1, lateMinutes: null });
  });

  test("because it is not of today says that a delay is announced on the day", async () => {
    const booked = await aReservation();
    const { date } = localMoment(Date.now(), paris);
    await movedTo(booked, { date: addDays(date, 2), time: "20:00" });
    const { status, text } = await sayLate(booked, "10");
    expect(status).toBe(409);
    expect(text).toContain("Un retard s’annonce le jour même");
    expect((await visit(booked.path)).text).not.toContain("Vous serez en retard");
  });

  test("because no table is held says why", async () => {
    const cancelled = await aReservation();
    await answered(cancelled, "cancel");
    await movedTo(cancelled, localMoment(Date.now(), paris));
    const refused = await sayLate(cancelled, "10");
    expect([refused.status, refused.text.includes("ne tient pas de table")]).toEqual([409, true]);
    const request = await aReservation({ service: brunch }, "12:00");
    await movedTo(request, localMoment(Date.now(), paris));
    const waiting = await sayLate(request, "10");
    expect([waiting.status, waiting.text.includes("attend encore")]).toEqual([409, true]);
  });

  test.each(["", "0", "15", "10.5", "1000", "dix"])(
    "for %j minutes is a bad request",
    async (text) => {
      const booked = await aTableIn(minutes(1));
      const response = await sayLate(booked, text);
      expect(response.status).toBe(400);
      expect(response.text).toContain("Choisissez de combien de minutes");
      expect(await rowOf(booked)).toMatchObject({ version: 1 });
    },
  );

  test("without a key is a bad request, and by a link that leads nowhere a 404", async () => {
    const booked = await aTableIn(minutes(1));
    expect((await sayLate(booked, "10", "")).status).toBe(400);
    const path = `${booked.path.slice(0, -1)}!`;
    expect((await sayLate({ ...booked, path }, "10")).status).toBe(404);
    expect((await visit(`${path}/late`)).status).toBe(404);
  });
});

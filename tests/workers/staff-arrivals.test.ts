import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath, statusNow } from "#tests/support/workers/admin-pages.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

const today = localMoment(Date.now(), paris).date;
let cookie = "";
let days = 0;

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

/** A table whose day has come: on a day of its own in the past. */
async function aTableOfTheDay(covers = 5) {
  const day = { date: anUnusedDate(), service: soir };
  const table = await aTableOn(day, { covers });
  days += 1;
  const date = addDays(today, -days);
  await db.batch([
    db.update(reservations).set({ date }).where(eq(reservations.date, day.date)),
    db.update(serviceDays).set({ date }).where(eq(serviceDays.date, day.date)),
  ]);
  return { ...table, date, path: table.path.replace(day.date, date) };
}

function send(path: string, intent: string, fields: Record<string, string> = {}) {
  return postAs(cookie, path, { intent, requestKey: crypto.randomUUID(), ...fields });
}

async function arrivedCovers(slug: string) {
  const row = await db.select().from(reservations).where(eq(reservations.slug, slug)).get();
  return row?.arrivedCovers;
}

describe("the acts at the door", () => {
  test("note who has come, a part of the party first", async () => {
    const { path, slug } = await aTableOfTheDay(5);
    const part = await send(path, "arrive", { expectedVersion: "1", arrivedCovers: "3" });
    expect(part.status).toBe(303);
    expect([await statusNow(slug), await arrivedCovers(slug)]).toEqual(["arrived", 3]);
    expect((await send(path, "arrive", { expectedVersion: "2" })).status).toBe(303);
    expect(await arrivedCovers(slug)).toBeNull();
  });

  test("give back the covers of who did not come, and take them again", async () => {
    const { path, slug, code } = await aTableOfTheDay();
    const absent = await send(path, "no-show", { expectedVersion: "1" });
    expect(absent.headers.get("Location")).toContain(`done=no-show-${code}`);
    expect(await statusNow(slug)).toBe("no_show");
    await send(path, "reinstate", { expectedVersion: "2" });
    expect(await statusNow(slug)).toBe("confirmed");
  });

  test("are refused before the day, and for a number that is none", async () => {
    const coming = await aTableOn({ date: anUnusedDate(), service: soir });
    expect((await send(coming.path, "arrive")).status).toBe(409);
    expect((await send(coming.path, "arrive", { arrivedCovers: "0" })).status).toBe(400);
    expect((await send(coming.path, "arrive", { arrivedCovers: "x" })).status).toBe(400);
    expect(await statusNow(coming.slug)).toBe("confirmed");
  });

  test("know no mistake of the staff in what a diner booked", async () => {
    const { path, slug } = await aTableOn({ date: anUnusedDate(), service: soir });
    expect((await send(path, "mark-mistake")).status).toBe(409);
    expect(await statusNow(slug)).toBe("confirmed");
    await db.update(reservations).set({ source: "phone" }).where(eq(reservations.slug, slug));
    expect((await send(path, "mark-mistake")).status).toBe(303);
    expect(await statusNow(slug)).toBe("cancelled");
  });
});

test("a line says what its button asks for, of which version, and what goes out", async () => {
  const table = await aTableOn({ date: anUnusedDate(), service: soir }, { covers: 3 });
  const list = listPath(table.date, "soir");
  const [more = ""] = attributesOf(
    (await visitAs(cookie, list)).text,
    `li[id="${table.code}"] a[aria-expanded=false]`,
    "href",
  );
  const { text } = await visitAs(cookie, more);
  const line = `li[id="${table.code}"]`;
  expect(attributesOf(text, `${line} form`, "action")).toEqual([table.path]);
  expect(attributesOf(text, `${line} button[name=intent]`, "value")).toEqual(["cancel"]);
  expect(attributesOf(text, `${line} [name=expectedVersion]`, "value")).toEqual(["1"]);
  expect(attributesOf(text, `${line} [name=next]`, "value")).toEqual([list]);
  expect(attributesOf(text, `${line} a[aria-expanded=true]`, "href")).toEqual([
    `${list}#${table.code}`,
  ]);
  expect(wordsOf(text)).toContain("3 couverts rendus, un mail part");
});

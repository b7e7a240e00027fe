import { createExecutionContext, env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { scheduleExceptions, weeklyHours } from "#app/server/db/schema/restaurant.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";
import { filledWith } from "#tests/support/domain/html.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { aFilledForm } from "#tests/support/workers/diner.ts";
import { aReservation, posted, visit } from "#tests/support/workers/guest.ts";
import { visitCounted } from "#tests/support/workers/limits.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";
import { handleFetch } from "#workers/fetch.ts";

beforeAll(openRestaurant);

/** How often a page goes to D1, once this isolate has seen one. */
async function tripsOf(path: string, Cookie: string, body: URLSearchParams | null = null) {
  const { d1, roundTrips } = countingD1(env.DB);
  const visit = () => {
    const method = body ? "POST" : "GET";
    const init = { method, body, headers: { Cookie, "Sec-Fetch-Site": "same-origin" } };
    const request = new Request(`https://couverts.example${path}`, init);
    return handleFetch(request, { ...env, DB: d1 }, createExecutionContext());
  };
  await visit();
  const before = roundTrips();
  const { status } = await visit();
  return { status, trips: roundTrips() - before };
}

describe("a page that is made for one", () => {
  test("takes one round trip to D1, the session's look-up included", async () => {
    const { date, code } = await aReservation();
    const cookie = await adminCookie();
    for (const path of [
      "/admin",
      "/admin/reservations/upcoming",
      `/admin/reservations/upcoming/${date}`,
      `/admin/reservations/upcoming/${date}/${soir}`,
      `/admin/reservations/upcoming/${date}/${soir}/claire-martin-${code}/edit`,
      "/admin/reservations/new",
      `/admin/reservations/new?date=${date}&lastName=martin&phone=0612345678`,
    ]) {
      expect([path, await tripsOf(path, cookie)]).toEqual([path, { status: 200, trips: 1 }]);
    }
  });

  test("of a guest takes one as well", async () => {
    const { path } = await aReservation();
    expect(await tripsOf(path, "")).toEqual({ status: 200, trips: 1 });
  });

  test("takes none for who has no session, and shows nothing to who is no admin", async () => {
    expect(await tripsOf("/admin", "")).toEqual({ status: 302, trips: 0 });
    const user = await cookieOf((await aUser()).id);
    expect(await tripsOf("/admin", user)).toMatchObject({ status: 403 });
  });
});

describe("a session that was invented", () => {
  test("costs its look-up, and nothing of what an admin would read", async () => {
    const { d1, roundTrips, rowsRead } = countingD1(env.DB);
    const Cookie = (await adminCookie()).replace(/=.*/, `=${"x".repeat(43)}`);
    const request = new Request("https://couverts.example/admin", { headers: { Cookie } });
    const { status } = await handleFetch(request, { ...env, DB: d1 }, createExecutionContext());
    expect([status, roundTrips(), rowsRead()]).toEqual([302, 1, 0]);
  });
});

describe("a booking that is taken", () => {
  test("takes no round trip before its ledger, with the limits on", async () => {
    const { d1, roundTrips } = countingD1(env.DB);
    const path = `/reserve/${anUnusedDate()}/${soir}`;
    const send = () => visitCounted(path, posted(aFilledForm()), { DB: d1 });
    await send();
    const before = roundTrips();
    expect([(await send()).status, roundTrips() - before]).toEqual([303, 0]);
  });
});

describe("a form that fails", () => {
  const wrong = () => new URLSearchParams(aFilledForm({ email: "no address" }));

  test("is decided once, with one round trip for its page", async () => {
    const path = `/reserve/${anUnusedDate()}/${soir}?covers=2`;
    expect(await tripsOf(path, "", wrong())).toEqual({ status: 400, trips: 1 });
  });

  test("is answered alike at an address that Remix alone can read", async () => {
    const date = anUnusedDate();
    const [plain, escaped] = await Promise.all(
      [soir, "%73oir"].map((service) =>
        visit(`/reserve/${date}/${service}`, { method: "POST", body: wrong() }),
      ),
    );
    expect(escaped?.status).toBe(400);
    expect(filledWith(escaped?.text ?? "", "email")).toBe("no address");
    expect(filledWith(plain?.text ?? "", "email")).toBe("no address");
  });
});

describe("the restaurant that an isolate remembers", () => {
  const range = (from = anUnusedDate()) => ({ from, to: addDays(from, 7) });

  test("is read once, and then only its version", async () => {
    const { d1, roundTrips, rowsRead } = countingD1(env.DB);
    const own = openDatabase(d1);
    await readConfig(own, range());
    const atFirst = rowsRead();
    expect(atFirst).toBeGreaterThan(20);
    const again = await readConfig(own, range());
    expect([roundTrips(), rowsRead() - atFirst]).toEqual([2, 1]);
    expect(again.services.map(({ slug }) => slug)).toContain(soir);
  });

  test("is read again as soon as a cell, an exception or an option has changed", async () => {
    const own = openDatabase(countingD1(env.DB).d1);
    const capacity = async () =>
      (await readConfig(own, range())).schedule.weeklyHours.find(({ service }) => service === soir)
        ?.capacity;
    expect(await capacity()).toBe(100);
    await db.update(weeklyHours).set({ capacity: 60 }).where(eq(weeklyHours.service, soir));
    expect(await capacity()).toBe(60);
    await db.update(weeklyHours).set({ capacity: 100 }).where(eq(weeklyHours.service, soir));
    const day = anUnusedDate();
    await db.insert(scheduleExceptions).values({
      slug: "new-oven",
      label: "Nouveau four",
      from: day,
      to: day,
      opening: "closed",
      capacityRule: "inherit",
    });
    const { schedule } = await readConfig(own, range(day));
    expect(schedule.exceptions.map(({ slug }) => slug)).toContain("new-oven");
  });

  test("is not asked about days that it was not read for", async () => {
    const own = openDatabase(countingD1(env.DB).d1);
    const long = addDays(anUnusedDate(), -400);
    await db.insert(scheduleExceptions).values({
      slug: "long-ago",
      label: "Travaux",
      from: long,
      to: long,
      opening: "closed",
      capacityRule: "inherit",
    });
    await readConfig(own, range());
    const { schedule } = await readConfig(own, { from: long, to: long });
    expect(schedule.exceptions.map(({ slug }) => slug)).toEqual(["long-ago"]);
    const coming = await readConfig(own, range());
    expect(coming.schedule.exceptions.map(({ slug }) => slug)).not.toContain("long-ago");
  });
});

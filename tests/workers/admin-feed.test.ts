import { env, evictAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { listenForErrors } from "#tests/support/workers/reported-errors.ts";
import { askForSocket, feedAnswer, openSocket } from "#tests/support/workers/feed.ts";
import { answered, aReservation, cancel, visit } from "#tests/support/workers/guest.ts";
import { aBooking, ledgerOf } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, brunch, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const errors = listenForErrors();
const ended = 4001;

function feed() {
  return env.ADMIN_FEED.get(env.ADMIN_FEED.idFromName("admin"));
}

describe("a socket to the feed", () => {
  test("is opened for hosts and admins, and for nobody else", async () => {
    const { id: host } = await aUser({ role: "host" });
    const { id: user } = await aUser();
    expect((await askForSocket(await adminCookie())).status).toBe(101);
    expect((await askForSocket(await cookieOf(host))).status).toBe(101);
    expect((await askForSocket(await cookieOf(user))).status).toBe(403);
    const nobody = await askForSocket("");
    expect(nobody.status).toBe(302);
    expect(nobody.headers.get("Location")).toContain("/login");
  });

  test.each([
    ["another site", { Origin: "https://elsewhere.example" }],
    ["the same host over plain http", { Origin: "http://couverts.example" }],
    ["who hides where it comes from", { Origin: "null" }],
    ["who says to come from here in another header", { Origin: "", "Sec-Fetch-Site": "same-origin" }],
  ])("is refused to %s", async (_who, headers) => {
    const { status, webSocket } = await askForSocket(await adminCookie(), headers);
    expect(status).toBe(403);
    expect(webSocket).toBeNull();
  });

  test("hears of a booking once it is committed, and nothing of whom it is", async () => {
    const { heard } = await openSocket(await adminCookie());
    await aReservation({ lastName: "Zéphirine" });
    await vi.waitUntil(() => heard.length > 0);
    expect(heard.every((words) => words === "news")).toBe(true);
  });

  test("hears of it after the feed was put out of memory too", async () => {
    const { heard } = await openSocket(await adminCookie());
    await evictAllDurableObjects();
    await aReservation();
    await vi.waitUntil(() => heard.length > 0);
  });

  test("hears nothing of a booking that is refused", async () => {
    const { heard } = await openSocket(await adminCookie());
    const day = { date: anUnusedDate(), service: soir };
    await ledgerOf(day).execute(aBooking({ time: "04:00" }));
    await feedAnswer(await adminCookie());
    expect(heard).toEqual([]);
  });

  test("is answered when it asks whether the feed is there, and closed when it says more", async () => {
    const { socket, heard, closed } = await openSocket(await adminCookie());
    socket.send("ping");
    await vi.waitUntil(() => heard.includes("pong"));
    socket.send("tell me all");
    await vi.waitUntil(() => closed.length > 0);
    expect(closed).toEqual([1003]);
  });

  test("is closed with its session, and no other with it", async () => {
    const [leaving, staying] = [await adminCookie(), await adminCookie()];
    const [left, stays] = [await openSocket(leaving), await openSocket(staying)];
    await postAs(leaving, "/logout", {});
    await vi.waitUntil(() => left.closed.length > 0);
    expect(left.closed).toEqual([ended]);
    expect(stays.closed).toEqual([]);
  });

  test("lives for a quarter of an hour, then its session is looked up again", async () => {
    const cookie = await adminCookie();
    const { closed } = await openSocket(cookie);
    expect(await runDurableObjectAlarm(feed())).toBe(true);
    expect(closed).toEqual([]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    try {
      await runDurableObjectAlarm(feed());
      await vi.waitUntil(() => closed.length > 0);
    } finally {
      vi.useRealTimers();
    }
    expect(closed).toEqual([4000]);
    await db.delete(sessions);
    expect((await askForSocket(cookie)).status).toBe(302);
  });
});

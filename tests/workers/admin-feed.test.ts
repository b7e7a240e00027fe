import {
  env,
  evictAllDurableObjects,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { FeedAnswer } from "#app/domain/live/feed-answer.ts";
import { joiningBatches, openDatabase } from "#app/server/db/d1/client.ts";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { listChanges } from "#app/server/reservation-views/list-changes.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { askForSocket, closeSockets, feedAnswer, openSocket } from "#tests/support/workers/feed.ts";
import { answered, aReservation, cancel, movedTo } from "#tests/support/workers/guest.ts";
import { aBooking, ledgerOf } from "#tests/support/workers/ledger.ts";
import { listenForErrors } from "#tests/support/workers/reported-errors.ts";
import {
  anUnusedDate,
  brunch,
  db,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);
afterEach(closeSockets);

const errors = listenForErrors();
const ended = 4001;
const patient = { timeout: 10_000 };

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
    [
      "who says to come from here in another header",
      { Origin: "", "Sec-Fetch-Site": "same-origin" },
    ],
  ])("is refused to %s", async (_who, headers) => {
    const { status, webSocket } = await askForSocket(await adminCookie(), headers);
    expect(status).toBe(403);
    expect(webSocket).toBeNull();
  });

  test("hears of a booking once it is committed, and nothing of whom it is", async () => {
    const { heard } = await openSocket(await adminCookie());
    await aReservation({ lastName: "Zéphirine" });
    await vi.waitUntil(() => heard.length > 0, patient);
    expect(heard.every((words) => words === "news")).toBe(true);
  });

  test("hears of it after the feed was put out of memory too", async () => {
    const { heard } = await openSocket(await adminCookie());
    await evictDurableObject(feed());
    await aReservation();
    await vi.waitUntil(() => heard.length > 0, patient);
  }, 60_000);

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
    await vi.waitUntil(() => heard.includes("pong"), patient);
    socket.send("tell me all");
    await vi.waitUntil(() => closed.length > 0, patient);
    expect(closed).toEqual([1003]);
  });

  test("is closed with its session, and no other with it", async () => {
    const [leaving, staying] = [await adminCookie(), await adminCookie()];
    const [left, stays] = [await openSocket(leaving), await openSocket(staying)];
    await postAs(leaving, "/logout", {});
    await vi.waitUntil(() => left.closed.length > 0, patient);
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
      await vi.waitUntil(() => closed.length > 0, patient);
    } finally {
      vi.useRealTimers();
    }
    expect(closed).toEqual([4000]);
    await db.delete(sessions);
    expect((await askForSocket(cookie)).status).toBe(302);
  });
});

/** The changes of an answer that are told, as what and of whom. */
function toldIn({ changes }: FeedAnswer) {
  return changes.flatMap(({ news, reservation }) =>
    news === null ? [] : [`${news} ${reservation.lastName}`],
  );
}

describe("who asks the feed", () => {
  test("is told what has changed since, whom it is about and where it stands", async () => {
    const cookie = await adminCookie();
    const { cursor } = await feedAnswer(cookie);
    const { code, date } = await aReservation({ covers: 3, lastName: "Abadie" }, "19:30");
    const { changes, ...answer } = await feedAnswer(cookie, cursor);
    const [change] = changes.filter(({ reservation }) => reservation.code === code);
    expect(change).toMatchObject({
      news: "booked",
      isUrgent: false,
      reservation: { date, service: "soir", time: "19:30", covers: 3, lastName: "Abadie" },
    });
    expect(answer.cursor).toBeGreaterThanOrEqual(cursor);
    expect(toldIn(await feedAnswer(cookie, answer.cursor + 60_000))).toEqual([]);
  });

  test("is told of a request until it is answered", async () => {
    const cookie = await adminCookie();
    const { cursor } = await feedAnswer(cookie);
    const asked = await aReservation({ service: brunch, lastName: "Bonnet" }, "12:00");
    expect(toldIn(await feedAnswer(cookie, cursor))).toContain("asked Bonnet");
    await answered(asked, "accept");
    const { changes } = await feedAnswer(cookie, cursor);
    const [change] = changes.filter(({ reservation }) => reservation.code === asked.code);
    expect(change?.news).toBeNull();
  });

  test("is told what others did, not what she did herself", async () => {
    const own = await adminCookie();
    const other = await cookieOf((await aUser({ role: "host" })).id);
    const { cursor } = await feedAnswer(own);
    await answered(await aReservation({ lastName: "Cordier" }), "cancel");
    const kept = await aReservation({ lastName: "Dumas" });
    await cancel(kept);
    expect(toldIn(await feedAnswer(own, cursor))).not.toContain("cancelled Cordier");
    expect(toldIn(await feedAnswer(other, cursor))).toContain("cancelled Cordier");
    expect(toldIn(await feedAnswer(own, cursor))).toContain("cancelled Dumas");
  });

  test("is told in one round trip to D1, whatever the cursor is", async () => {
    const { d1, roundTrips } = countingD1(env.DB);
    const deps = { db: joiningBatches(openDatabase(d1)), now: Date.now() };
    await listChanges(null, deps);
    await listChanges(deps.now - 86_400_000, deps);
    expect(roundTrips()).toBe(2);
    const cookie = await adminCookie();
    for (const since of ["", "yesterday", "-1", "1e99"]) {
      expect((await visitAs(cookie, `/admin/feed?since=${since}`)).status, since).toBe(200);
    }
  });

  test("counts requests, not covers, as the pages and their titles do", async () => {
    const cookie = await adminCookie();
    const before = (await feedAnswer(cookie)).requests;
    const asked = await aReservation({ service: brunch, covers: 8 }, "12:00");
    await aReservation({ service: brunch, covers: 7 }, "12:00");
    const { requests, today } = await feedAnswer(cookie);
    expect(requests).toEqual({ ...before, all: before.all + 2 });
    await movedTo(asked, { date: today, time: "19:00" });
    expect((await feedAnswer(cookie)).requests).toEqual({
      all: before.all + 2,
      today: 1,
      isEvening: true,
    });
    const words = `${before.all + 2} demandes, 1 ce soir`;
    for (const path of ["/admin", "/admin/reservations/upcoming", "/admin/reservations/new"]) {
      const { text } = await visitAs(cookie, path);
      expect(text).toContain(`<title>${words} · `);
      expect(text).toContain(`<span>${words}</span>`);
    }
  });
});

describe("a booking", () => {
  test("is taken and answered as ever where the feed fails, which is reported without her name", async () => {
    const date = anUnusedDate();
    const day = { date, service: soir };
    await evictAllDurableObjects();
    const ledger = ledgerOf(day);
    const ADMIN_FEED = {
      idFromName: (name: string) => env.ADMIN_FEED.idFromName(name),
      get: () => ({ announce: () => Promise.reject(new Error("the feed is gone")) }),
    };
    await runInDurableObject(ledger.stub, (instance) => {
      Reflect.set(instance, "env", { ...env, ADMIN_FEED });
    });
    const outcome = await ledger.execute(aBooking({ firstName: "Zéphirine" }));
    expect(outcome).toMatchObject({ ok: true, result: { status: "confirmed" } });
    await vi.waitUntil(() => errors.count() > 0, patient);
    expect(errors.words()).toContain("The live feed took no news:\nError: the feed is gone");
    expect(errors.words()).not.toContain("Zéphirine");
    await evictAllDurableObjects();
  });

  test("does not wait for the feed", async () => {
    const day = { date: anUnusedDate(), service: soir };
    await evictAllDurableObjects();
    const ledger = ledgerOf(day);
    let isOver: () => void = () => undefined;
    const never = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const ADMIN_FEED = {
      idFromName: (name: string) => env.ADMIN_FEED.idFromName(name),
      get: () => ({ announce: () => never }),
    };
    await runInDurableObject(ledger.stub, (instance) => {
      Reflect.set(instance, "env", { ...env, ADMIN_FEED });
    });
    const bookings = [await ledger.execute(aBooking()), await ledger.execute(aBooking())];
    expect(bookings).toMatchObject([{ ok: true }, { ok: true }]);
    isOver();
    await evictAllDurableObjects();
  });
});

import { env } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { hours, instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { about } from "#tests/support/workers/entry.ts";
import {
  aBooking,
  aStatusCommand,
  figuresOf,
  ledgerOf,
  mailKindsOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import { anUnusedDate, brunch, db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

/** A request of a diner, made at that instant. */
async function aRequest(at: number, day = { date: anUnusedDate(), service: brunch }) {
  const asked = { ...aBooking({ covers: 3, time: "11:30" }), at };
  return { day, code: taken(await ledgerOf(day).execute(asked)).code };
}

async function statusOf(code: ReservationCode) {
  return (await findReservation(db, code))?.status;
}

describe("a request that nobody answers", () => {
  it("expires when its hour has come, not before, with a mail to the diner", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    const arrival = instantOf(day.date, clockTime("11:30"), paris);
    const { code } = await aRequest(arrival - hours(20), day);
    expect(await expireRequests({ env, db, now: arrival - minutes(1) })).toBe(0);
    expect(await statusOf(code)).toBe("pending");
    expect(await expireRequests({ env, db, now: arrival })).toBe(1);
    expect(await statusOf(code)).toBe("expired");
    expect(await mailKindsOf(code)).toEqual(["received", "waiting-manual", "expired"]);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
    expect(written.pending).toBe(0);
    expect(await expireRequests({ env, db, now: arrival })).toBe(0);
  });

  it("expires once the hours have gone by within which the restaurant answers", async () => {
    const now = Date.now();
    const { code } = await aRequest(now);
    expect(await expireRequests({ env, db, now: now + hours(24) - 1 })).toBe(0);
    expect(await expireRequests({ env, db, now: now + hours(24) })).toBe(1);
    expect(await statusOf(code)).toBe("expired");
  });
});

describe("a guest's change that nobody answers", () => {
  /** A table for three of a day, whose guest asks for twelve at that instant. */
  async function aWaitingChange(at: number, day = { date: anUnusedDate(), service: brunch }) {
    const { code } = await aRequest(at, day);
    taken(await ledgerOf(day).execute(aStatusCommand("accept", code, { at })));
    const asked = { ...day, time: clockTime("12:00"), covers: 12 };
    const how = { ...about(code), person: null, outcome: null, force: false };
    const guest = { kind: "guest" } as const;
    taken(await ledgerOf(day).execute({ ...how, ...asked, kind: "change", at, actor: guest }));
    expect((await findReservation(db, code))?.requestedChange).toMatchObject(asked);
    return { day, code };
  }

  it("leaves the table as it is once those hours have gone by, with a mail, and once", async () => {
    const now = Date.now();
    const { code, day } = await aWaitingChange(now);
    expect(await expireRequests({ env, db, now: now + hours(24) - 1 })).toBe(0);
    expect(await expireRequests({ env, db, now: now + hours(24) })).toBe(1);
    expect(await findReservation(db, code)).toMatchObject({
      ...{ status: "confirmed", covers: 3, requestedChange: null },
    });
    expect((await mailKindsOf(code)).filter((kind) => kind === "change-refused")).toHaveLength(1);
    expect(await expireRequests({ env, db, now: now + hours(25) })).toBe(0);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
  });

  it("or once the hour of the table has come", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    const arrival = instantOf(day.date, clockTime("11:30"), paris);
    const { code } = await aWaitingChange(arrival - hours(20), day);
    expect(await expireRequests({ env, db, now: arrival - 1 })).toBe(0);
    expect(await expireRequests({ env, db, now: arrival })).toBe(1);
    expect((await findReservation(db, code))?.requestedChange).toBeNull();
  });
});

import { env } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  aBooking,
  figuresOf,
  ledgerOf,
  mailKindsOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import { anUnusedDate, brunch, db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("a request that nobody answers", () => {
  it("expires when its hour has come, not before, with a mail to the diner", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    const { code } = taken(await ledgerOf(day).execute(aBooking({ covers: 3, time: "11:30" })));
    const arrival = instantOf(day.date, clockTime("11:30"), paris);
    expect(await expireRequests({ env, db, now: arrival - minutes(1) })).toBe(0);
    expect((await findReservation(db, code))?.status).toBe("pending");
    expect(await expireRequests({ env, db, now: arrival })).toBe(1);
    expect((await findReservation(db, code))?.status).toBe("expired");
    expect(await mailKindsOf(code)).toEqual(["received", "waiting-manual", "expired"]);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
    expect(written.pending).toBe(0);
    expect(await expireRequests({ env, db, now: arrival })).toBe(0);
  });
});

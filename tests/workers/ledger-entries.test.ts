import { beforeAll, describe, expect, it } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  about,
  anEntry,
  anEvening,
  figuresAgree,
  smallEvening,
} from "#tests/support/workers/entry.ts";
import { aBooking, ledgerOf, mailKindsOf, taken } from "#tests/support/workers/ledger.ts";
import { anAdmin, db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith(smallEvening));

describe("what staff enters by telephone", () => {
  it("is confirmed at any minute of the service, counts for its slot, and is told to nobody unasked", async () => {
    const day = anEvening();
    const entered = taken(await ledgerOf(day).execute(anEntry({ covers: 3 })));
    expect(entered.status).toBe("confirmed");
    const row = await findReservation(db, entered.code);
    expect(row).toMatchObject({
      source: "phone",
      takenBy: anAdmin.user,
      time: "20:10",
      houseNote: "Table du fond",
    });
    expect(await mailKindsOf(entered.code)).toEqual([]);
    expect((await figuresAgree(day))?.held).toBe(3);
    const diner = aBooking({ covers: 2, time: "20:00" });
    expect(taken(await ledgerOf(day).execute(diner))).toMatchObject({ status: "pending" });
  });

  it("mails the guest alone where that is ticked", async () => {
    const entered = taken(await ledgerOf(anEvening()).execute(anEntry({ notify: true })));
    expect(await mailKindsOf(entered.code)).toEqual(["confirmed"]);
  });

  it("over the capacity is asked, then goes over or waits", async () => {
    const day = anEvening();
    taken(await ledgerOf(day).execute(anEntry({ covers: 4 })));
    const more = anEntry({ covers: 3, time: clockTime("21:00") });
    expect(await ledgerOf(day).execute(more)).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 1,
    });
    const waits = { ...more, key: crypto.randomUUID(), ifFull: "wait" } as const;
    expect(taken(await ledgerOf(day).execute(waits))).toMatchObject({
      status: "pending",
      pendingReason: "capacity",
    });
    const over = { ...more, key: crypto.randomUUID(), ifFull: "over" } as const;
    expect(taken(await ledgerOf(day).execute(over))).toMatchObject({ status: "confirmed" });
    expect(await figuresAgree(day)).toMatchObject({ held: 7, waiting: 3 });
  });

  it("is refused outside of the service", async () => {
    const day = anEvening();
    const late = anEntry({ time: clockTime("22:31") });
    expect(await ledgerOf(day).execute(late)).toEqual({ ok: false, reason: "unknown-slot" });
    const last = anEntry({ time: clockTime("22:30") });
    expect(taken(await ledgerOf(day).execute(last)).status).toBe("confirmed");
  });

  it("by mistake holds nothing any more, tells nobody, and stays in the journal", async () => {
    const day = anEvening();
    const entered = taken(await ledgerOf(day).execute(anEntry({ notify: true })));
    const mistake = { ...about(entered.code), kind: "mark-mistake" as const };
    expect(taken(await ledgerOf(day).execute(mistake))).toMatchObject({ status: "cancelled" });
    expect(await findReservation(db, entered.code)).toMatchObject({ isMistake: true });
    expect(await mailKindsOf(entered.code)).toEqual(["confirmed"]);
    expect((await figuresAgree(day))?.held).toBe(0);
    const online = taken(await ledgerOf(day).execute(aBooking()));
    expect(await ledgerOf(day).execute({ ...about(online.code), kind: "mark-mistake" })).toEqual({
      ok: false,
      reason: "not-allowed",
      status: "confirmed",
    });
  });
});

describe("a walk-in", () => {
  it("is born arrived on the day itself, and nowhere else", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const walkIn = anEntry({ source: "walk-in", notify: true });
    const arrived = taken(await ledgerOf(today).execute(walkIn));
    expect(arrived.status).toBe("arrived");
    expect(await mailKindsOf(arrived.code)).toEqual([]);
    await figuresAgree(today);
    const tomorrow = anEntry({ source: "walk-in" });
    expect(await ledgerOf(anEvening()).execute(tomorrow)).toMatchObject({ reason: "unknown-slot" });
  });
});

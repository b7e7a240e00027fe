import { describe, expect, it } from "vitest";
import { changeSlots } from "#app/domain/availability/change-offer.ts";
import { openLatenessChoices } from "#app/domain/reservations/announced-lateness.ts";
import { decideGuestChange } from "#app/domain/reservations/decide-guest-change.ts";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { anEvening, aState, friday, paris, rules, soir } from "#tests/support/domain/evening.ts";

const table = aState({ covers: 4 });
const full = anEvening({ capacity: 6, held: 6, heldBySlot: { "20:00": 6 } });

function placed(time: string, covers: number) {
  return { date: friday, service: soir, time: clockTime(time), covers };
}

function at(time: string, date = friday) {
  return rules({}, instantOf(date, clockTime(time), paris));
}

describe("a guest's change", () => {
  it("to what stands does nothing, and takes back the change that waits", () => {
    const idle = decideGuestChange(full, placed("20:00", 4), table, rules());
    expect(idle).toMatchObject({ ok: true, change: { isIdle: true, mails: [] } });
    const waiting = placed("20:00", 8);
    expect(decideGuestChange(full, placed("20:00", 4), table, rules(), waiting)).toMatchObject({
      ok: true,
      change: { isIdle: false, requestedChange: null, mails: ["changed", "guest-changed"] },
    });
  });

  it("is taken back until the hour of the table, though a new one would be too late", () => {
    const late = at("19:30");
    const waiting = placed("20:00", 8);
    expect(decideGuestChange(full, placed("20:00", 3), table, late)).toMatchObject({
      reason: "too-late",
    });
    expect(decideGuestChange(full, placed("20:00", 4), table, late, waiting)).toMatchObject({
      ok: true,
    });
    expect(decideGuestChange(full, placed("20:00", 4), table, at("20:00"), waiting)).toMatchObject({
      reason: "past",
    });
  });

  it("of a request to what it is already gives it no other place in the queue", () => {
    const request = aState({ status: "pending", pendingReason: "capacity" });
    expect(decideGuestChange(anEvening(), placed("20:00", 2), request, rules())).toMatchObject({
      change: { isIdle: true, after: { status: "pending" } },
    });
  });
});

describe("what a guest is offered instead of her table", () => {
  const meanings = (...asked: Parameters<typeof changeSlots>) =>
    changeSlots(...asked).map(({ time, state, meaning }) => `${time} ${state} ${meaning}`);

  it("counts her own covers out, so that her full evening has room for her", () => {
    expect(meanings(full, 4, table, rules()).slice(1, 4)).toEqual([
      "19:30 last move",
      "20:00 last keep",
      "20:30 last move",
    ]);
  });

  it("says that what does not fit is asked for, also past the waiting list", () => {
    expect(meanings(full, 7, table, rules())[2]).toBe("20:00 full ask");
    const noQueue = rules({ waitingCoversMax: 0 });
    expect(meanings(full, 7, table, noQueue)[2]).toBe("20:00 full ask");
  });

  it("lets a party get smaller in place, even where the restaurant answers by hand", () => {
    const byHand = anEvening({ capacity: "unset", held: 4, heldBySlot: { "20:00": 4 } });
    expect(meanings(byHand, 3, table, rules()).slice(2, 4)).toEqual([
      "20:00 available move",
      "20:30 request ask",
    ]);
  });

  it("has nothing to choose where nothing may be asked", () => {
    const closed = anEvening({ capacity: 0 });
    const other = { ...closed, date: addDays(friday, 1) };
    expect(new Set(changeSlots(other, 4, table, rules()).map(({ meaning }) => meaning))).toEqual(
      new Set([null]),
    );
    expect(changeSlots(anEvening({ closed: true }), 4, table, rules())).toEqual([]);
    expect(meanings(anEvening({ held: 4 }), 21, table, rules())[2]).toBe("20:00 closed null");
  });
});

describe("a lateness that a guest may announce", () => {
  it("is one after which she is still to come, on the day of a confirmed table", () => {
    expect(openLatenessChoices(table, at("23:00", addDays(friday, -1)))).toEqual([]);
    expect(openLatenessChoices(table, at("09:00"))).toEqual([10, 20, 30]);
    expect(openLatenessChoices(table, at("20:10"))).toEqual([20, 30]);
    expect(openLatenessChoices(table, at("20:29"))).toEqual([30]);
    expect(openLatenessChoices(table, at("20:30"))).toEqual([]);
    expect(openLatenessChoices(aState({ status: "arrived" }), at("19:00"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { slotsForParty } from "#app/domain/availability/availability.ts";
import { decideBooking } from "#app/domain/reservations/booking-policy.ts";
import { coversOver, remainingCovers } from "#app/domain/schedule/capacity.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";
import { anEvening, friday, paris, rules } from "#tests/support/domain/evening.ts";

const eight = clockTime("20:00");
const atEight = instantOf(friday, eight, paris);

function decide(
  settings: Parameters<typeof anEvening>[0] = {},
  covers = 2,
  config = rules(),
  time: ClockTime = eight,
) {
  return decideBooking(anEvening(settings), time, covers, config);
}

function refused(reason: string) {
  return { outcome: "refused", reason };
}

describe("a reservation that is asked for is refused at once", () => {
  it("when the service is closed", () => {
    expect(decide({ closed: true })).toEqual(refused("closed"));
  });

  it("when nothing is offered online", () => {
    expect(decide({ capacity: 0 })).toEqual(refused("not-online"));
  });

  it("when the day or the hour is past", () => {
    const tomorrow = instantOf(calendarDate("2026-11-28"), clockTime("00:00"), paris);
    expect(decide({}, 2, rules({}, tomorrow))).toEqual(refused("past"));
    expect(decide({}, 2, rules({ noticeMinutes: 0 }, atEight))).toEqual(refused("past"));
  });

  it("one minute under the notice, and not one minute over or exactly on it", () => {
    const hour = { noticeMinutes: 60 };
    expect(decide({}, 2, rules(hour, atEight - minutes(59)))).toEqual(refused("too-late"));
    expect(decide({}, 2, rules(hour, atEight - minutes(60)))).toEqual({ outcome: "confirmed" });
    expect(decide({}, 2, rules(hour, atEight - minutes(61)))).toEqual({ outcome: "confirmed" });
  });

  it("past the horizon, and not on its last day", () => {
    const now = instantOf(calendarDate("2026-11-17"), clockTime("23:59"), paris);
    expect(decide({}, 2, rules({ horizonDays: 9 }, now))).toEqual(refused("too-far"));
    expect(decide({}, 2, rules({ horizonDays: 10 }, now))).toEqual({ outcome: "confirmed" });
  });

  it("for a slot that the service does not have", () => {
    expect(decide({}, 2, rules(), clockTime("20:10"))).toEqual(refused("unknown-slot"));
    expect(decide({}, 2, rules(), clockTime("22:30"))).toEqual(refused("unknown-slot"));
  });

  it("for a party over the largest, even where the restaurant answers by hand", () => {
    expect(decide({}, 21)).toEqual(refused("party-too-large"));
    expect(decide({ capacity: "unset" }, 21)).toEqual(refused("party-too-large"));
    expect(decide({}, 20)).toEqual({ outcome: "pending", why: "manual" });
  });
});

describe("a reservation waits for an answer by hand", () => {
  it("when no capacity is set, however many are held", () => {
    expect(decide({ capacity: "unset", held: 900 })).toEqual({ outcome: "pending", why: "manual" });
  });

  it("when the restaurant confirms everything itself", () => {
    const manual = rules({ confirmation: "manual" });
    expect(decide({}, 2, manual)).toEqual({ outcome: "pending", why: "manual" });
  });

  it("when the party is over the automatic size, although there is room", () => {
    expect(decide({}, 8)).toEqual({ outcome: "confirmed" });
    expect(decide({}, 9)).toEqual({ outcome: "pending", why: "manual" });
  });
});

describe("a reservation is confirmed", () => {
  it("up to the exact last cover", () => {
    expect(decide({ held: 48 }, 2)).toEqual({ outcome: "confirmed" });
    expect(decide({ held: 48 }, 3)).toEqual({ outcome: "pending", why: "capacity" });
    expect(decide({ held: 50 }, 1)).toEqual({ outcome: "pending", why: "capacity" });
  });

  it("up to the limit of its slot, in a service with room", () => {
    const full = { slotLimit: 10, held: 10, heldBySlot: { "20:00": 10 } };
    expect(decide(full)).toEqual({ outcome: "pending", why: "capacity" });
    expect(decide(full, 2, rules(), clockTime("20:30"))).toEqual({ outcome: "confirmed" });
    expect(decide({ ...full, heldBySlot: { "20:00": 8 } })).toEqual({ outcome: "confirmed" });
  });
});

describe("a reservation that does not fit", () => {
  it("waits while the waiting covers stay within their limit, and is refused after", () => {
    expect(decide({ held: 50, waiting: 18 }, 2)).toEqual({ outcome: "pending", why: "capacity" });
    expect(decide({ held: 50, waiting: 19 }, 2)).toEqual(refused("full"));
    expect(decide({ held: 50 }, 1, rules({ waitingCoversMax: 0 }))).toEqual(refused("full"));
  });

  it("does not fit either when more is held than offered", () => {
    expect(decide({ capacity: 10, held: 14 }, 1)).toEqual({ outcome: "pending", why: "capacity" });
    expect(remainingCovers(10, 14)).toBe(-4);
    expect(coversOver(10, 14, 1)).toBe(5);
    expect(remainingCovers("unset", 14)).toBeNull();
    expect(remainingCovers(0, 0)).toBe(0);
  });
});

describe("what a diner sees of a slot", () => {
  function stateAtEight(settings: Parameters<typeof anEvening>[0], config = rules(), covers = 2) {
    const slots = slotsForParty(anEvening(settings), covers, config);
    return slots.find((slot) => slot.time === eight);
  }

  it("is a state and never a count", () => {
    expect(stateAtEight({})).toEqual({ time: eight, state: "available", bookable: true });
    expect(stateAtEight({ held: 44 })).toMatchObject({ state: "last", bookable: true });
    expect(stateAtEight({ capacity: "unset" })).toMatchObject({ state: "request" });
    expect(stateAtEight({ held: 50 })).toMatchObject({ state: "full", bookable: true });
    expect(stateAtEight({ held: 50, waiting: 20 })).toMatchObject({
      state: "full",
      bookable: false,
    });
    expect(stateAtEight({ capacity: 0 })).toMatchObject({ state: "closed", bookable: false });
    expect(stateAtEight({}, rules({}, atEight))).toMatchObject({ state: "closed" });
    expect(slotsForParty(anEvening({ closed: true }), 2, rules())).toEqual([]);
  });
});

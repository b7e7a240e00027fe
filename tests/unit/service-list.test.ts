import { describe, expect, test } from "vitest";
import { minutesLate } from "#app/domain/reservations/lateness.ts";
import { mayArriveInPart, nextActions } from "#app/domain/reservations/next-actions.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import {
  isFinished,
  listLayout,
  slotFill,
  slotHeads,
  slotsBefore,
} from "#app/domain/reservations/service-list.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";

const today = calendarDate("2026-11-27");
const tomorrow = calendarDate("2026-11-28");

function aRow(
  settings: { time?: string; status?: ReservationStatus } & Record<string, unknown> = {},
) {
  const { time = "20:00", status = "confirmed", ...rest } = settings;
  return {
    date: today,
    time: clockTime(time),
    status,
    covers: 4,
    source: "online" as const,
    arrivedCovers: null as number | null,
    isMistake: false,
    dietaryNote: null as string | null,
    lateMinutes: null as number | null,
    minutesLate: null as number | null,
    undoSeconds: null as number | null,
    ...rest,
  };
}

describe("a party", () => {
  test.each([
    ["20:14", null, null],
    ["20:15", null, 15],
    ["20:42", null, 42],
    ["19:59", null, null],
    ["20:20", 30, null],
    ["20:31", 30, 31],
  ])(
    "expected at 20:00 is at %s, having said %s minutes, late by %s",
    (time, lateMinutes, late) => {
      const present = { date: today, time: clockTime(time) };
      expect(minutesLate(aRow({ lateMinutes }), 15, present)).toBe(late);
    },
  );

  test("is late on its day alone, and while it is awaited", () => {
    const present = { date: today, time: clockTime("21:00") };
    expect(minutesLate({ ...aRow(), date: tomorrow }, 15, present)).toBeNull();
    for (const status of ["pending", "arrived", "no_show", "cancelled"] as const) {
      expect(minutesLate(aRow({ status }), 15, present)).toBeNull();
    }
  });

  test("that came whole, or not at all, is finished; a part of it is not", () => {
    expect(isFinished(aRow({ status: "arrived" }))).toBe(true);
    expect(isFinished(aRow({ status: "arrived", arrivedCovers: 3 }))).toBe(false);
    expect(isFinished(aRow({ status: "no_show" }))).toBe(true);
    expect(isFinished(aRow())).toBe(false);
  });
});

describe("the next actions", () => {
  test.each([
    ["pending", "accept", ["refuse"]],
    ["confirmed", "arrive", ["no-show", "cancel"]],
    ["arrived", null, ["reinstate", "no-show"]],
    ["no_show", "arrive", ["reinstate"]],
    ["cancelled", null, ["restore"]],
    ["refused", null, ["restore"]],
    ["expired", null, ["restore"]],
  ] as const)("of one that is %s begin with %s, then %j", (status, likeliest, others) => {
    expect(nextActions(aRow({ status }), today)).toEqual({ likeliest, others });
  });

  test("offer nobody's arrival before the day", () => {
    const coming = { ...aRow(), date: tomorrow };
    expect(nextActions(coming, today)).toEqual({ likeliest: null, others: ["cancel"] });
    expect(mayArriveInPart(coming, today)).toBe(false);
  });

  test("await the rest of a party", () => {
    const part = aRow({ status: "arrived", arrivedCovers: 3 });
    expect(nextActions(part, today).likeliest).toBe("arrive");
    expect(mayArriveInPart(part, today)).toBe(true);
    expect(mayArriveInPart(aRow({ covers: 1 }), today)).toBe(false);
  });

  test("let staff say that what it wrote down was a mistake, once, and nothing of a diner's", () => {
    const entered = { ...aRow(), source: "phone" as const };
    expect(nextActions(entered, today).others).toContain("mark-mistake");
    expect(nextActions({ ...entered, status: "cancelled", isMistake: true }, today).others).toEqual(
      ["restore"],
    );
    expect(nextActions(aRow(), today).others).not.toContain("mark-mistake");
  });
});

describe("a list", () => {
  const slots = ["19:00", "19:30", "20:00"].map((time) => ({
    time: clockTime(time),
    held: 4,
    limit: 14,
  }));

  test("counts at each slot who holds covers there, is late, must not eat something", () => {
    const rows = [
      aRow({ time: "19:00" }),
      aRow({ time: "19:10", dietaryNote: "Noix", minutesLate: 20 }),
      aRow({ time: "19:30", status: "no_show" }),
      aRow({ time: "19:30", status: "pending" }),
    ];
    expect(slotHeads(slots, rows)).toEqual([
      { ...slots[0], parties: 2, late: 1, dietary: 1 },
      { ...slots[1], parties: 0, late: 0, dietary: 0 },
      { ...slots[2], parties: 0, late: 0, dietary: 0 },
    ]);
  });

  test.each([
    [11, 14, "free"],
    [12, 14, "last"],
    [14, 14, "full"],
    [15, 14, "over"],
    [90, null, "free"],
  ] as const)("says of %s covers with a limit of %s: %s", (held, limit, fill) => {
    expect(slotFill({ time: clockTime("20:00"), held, limit })).toBe(fill);
  });

  test("folds what is finished, but for what was done just now", () => {
    const [open, done, justDone, gone, justGone, asking] = [
      aRow(),
      aRow({ status: "arrived" }),
      aRow({ status: "arrived", undoSeconds: 12 }),
      aRow({ status: "cancelled" }),
      aRow({ status: "refused", undoSeconds: 3 }),
      aRow({ status: "pending" }),
    ];
    const rows = [open, done, justDone, gone, justGone, asking].filter((row) => row !== undefined);
    const heads = slotHeads(slots, rows);
    const [, , head] = heads;
    expect(listLayout(rows, heads, true)).toEqual({
      requests: [asking],
      slots: [{ head, rows: [open, justDone] }],
      finished: [done],
      goneNow: [justGone],
      gone: [gone],
    });
    expect(listLayout(rows, heads, false).finished).toEqual([]);
  });

  test("stands at now behind the slots that have begun", () => {
    const layout = slots.map((head) => ({ head }));
    expect(slotsBefore(layout, clockTime("18:59"))).toBe(0);
    expect(slotsBefore(layout, clockTime("19:30"))).toBe(2);
    expect(slotsBefore(layout, clockTime("23:00"))).toBe(3);
  });
});

import { describe, expect, it } from "vitest";
import { openingOf, type WeeklyHours } from "#app/domain/schedule/opening.ts";
import type { ScheduleException } from "#app/domain/schedule/schedule-exception.ts";
import { calendarDate, firstDate, type Weekday } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { friday, soir } from "#tests/support/domain/evening.ts";

function cell(weekday: Weekday, capacity: WeeklyHours["capacity"] = 40): WeeklyHours {
  const [first, last] = [clockTime("19:00"), clockTime("20:00")];
  return { from: firstDate, weekday, service: soir, first, last, capacity, slotLimit: null };
}

function exception(changes: Partial<ScheduleException>): ScheduleException {
  return {
    slug: "x",
    label: "X",
    from: friday,
    to: friday,
    service: null,
    opening: "inherit",
    capacity: "inherit",
    createdAt: 0,
    ...changes,
  };
}

function fridayWith(exceptions: ScheduleException[], weeklyHours = [cell(5)]) {
  return openingOf({ weeklyHours, exceptions, slotLength: 30 }, friday, soir);
}

describe("the opening of a service on a date", () => {
  it("is closed on a weekday without a cell in the grid", () => {
    expect(fridayWith([], [cell(4)])).toEqual({ kind: "closed", label: null });
  });

  it("has the slots and the covers of its weekday", () => {
    expect(fridayWith([])).toEqual({
      kind: "open",
      slots: ["19:00", "19:30", "20:00"],
      capacity: 40,
      slotLimit: null,
      slotLimits: {},
    });
  });

  it("keeps unset, 0 and n apart", () => {
    for (const capacity of ["unset", 0, 12] as const) {
      expect(fridayWith([], [cell(5, capacity)])).toMatchObject({ capacity });
    }
  });

  it("is closed by an exception, which says why", () => {
    expect(fridayWith([exception({ opening: "closed", label: "Noël" })])).toEqual({
      kind: "closed",
      label: "Noël",
    });
  });

  it("inherits from the grid what an exception leaves alone", () => {
    expect(fridayWith([exception({ capacity: 10 })])).toMatchObject({ capacity: 10, kind: "open" });
    expect(fridayWith([exception({ capacity: "unset" })])).toMatchObject({ capacity: "unset" });
    expect(fridayWith([exception({ capacity: 0 })])).toMatchObject({ capacity: 0 });
    const hours = { first: clockTime("18:00"), last: clockTime("18:30") };
    expect(fridayWith([exception({ opening: hours })])).toMatchObject({
      slots: ["18:00", "18:30"],
      capacity: 40,
    });
  });

  it("lets the exception for one service, then the shorter one, decide", () => {
    const week = exception({ to: calendarDate("2026-12-04"), opening: "closed" });
    const evening = exception({
      slug: "y",
      service: soir,
      to: calendarDate("2026-12-20"),
      opening: { first: clockTime("19:00"), last: clockTime("19:00") },
    });
    expect(fridayWith([week, evening])).toMatchObject({ kind: "open", slots: ["19:00"] });
    const day = exception({
      slug: "z",
      opening: { first: clockTime("21:00"), last: clockTime("21:00") },
    });
    expect(fridayWith([week, day])).toMatchObject({ slots: ["21:00"] });
  });

  it("ignores exceptions for other dates and services", () => {
    const other = exception({
      from: calendarDate("2026-11-28"),
      to: calendarDate("2026-11-29"),
      opening: "closed",
    });
    expect(fridayWith([other])).toMatchObject({ kind: "open" });
  });

  it("opens by hand a day that the grid does not know", () => {
    const hours = { first: clockTime("19:00"), last: clockTime("19:30") };
    expect(fridayWith([exception({ opening: hours })], [])).toMatchObject({
      kind: "open",
      capacity: "unset",
    });
  });
});

import { describe, expect, it } from "vitest";
import { slotsBetween } from "#app/domain/schedule/slots.ts";
import {
  addDays,
  addMonths,
  calendarDate,
  calendarMonthSchema,
  datesOfMonth,
  daysBetween,
  parseCalendarDate,
  weekdayOf,
} from "#app/domain/time/calendar-date.ts";
import {
  clockTime,
  clockTimeAt,
  clockTimeSchema,
  minutesOfDay,
} from "#app/domain/time/clock-time.ts";

describe("a calendar date", () => {
  it("exists in the calendar, 29 February of leap years included", () => {
    expect(parseCalendarDate("2028-02-29")).toBe("2028-02-29");
    for (const text of ["2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31"]) {
      expect(parseCalendarDate(text), text).toBeNull();
    }
  });

  it("is nothing but ten ASCII characters between 2000 and 2199", () => {
    const wrong = [
      "9999-01-01",
      "1999-12-31",
      "２０２６-01-01",
      "2026-1-1",
      "2026-01-01\n",
      "",
      20260101,
      null,
    ];
    for (const text of wrong) expect(parseCalendarDate(text), String(text)).toBeNull();
  });

  it("goes over the ends of months and years", () => {
    expect(addDays(calendarDate("2026-12-31"), 1)).toBe("2027-01-01");
    expect(addDays(calendarDate("2028-02-28"), 1)).toBe("2028-02-29");
    expect(addDays(calendarDate("2028-03-01"), -1)).toBe("2028-02-29");
    expect(daysBetween(calendarDate("2026-12-30"), calendarDate("2027-01-02"))).toBe(3);
  });

  it("counts days alike over both changes of summer time", () => {
    expect(addDays(calendarDate("2026-03-28"), 2)).toBe("2026-03-30");
    expect(addDays(calendarDate("2026-10-24"), 2)).toBe("2026-10-26");
    expect(daysBetween(calendarDate("2026-10-24"), calendarDate("2026-10-26"))).toBe(2);
  });

  it("knows its weekday, Monday 1 to Sunday 7", () => {
    expect(weekdayOf(calendarDate("2026-11-23"))).toBe(1);
    expect(weekdayOf(calendarDate("2026-11-22"))).toBe(7);
  });

  it("belongs to a month with all its dates", () => {
    const february = calendarMonthSchema.parse("2028-02");
    expect(datesOfMonth(february)).toHaveLength(29);
    expect(addMonths(calendarMonthSchema.parse("2026-12"), 1)).toBe("2027-01");
    expect(addMonths(calendarMonthSchema.parse("2027-01"), -1)).toBe("2026-12");
  });
});

describe("a clock time", () => {
  it("is HH:MM from 00:00 to 23:59", () => {
    expect(minutesOfDay(clockTime("19:30"))).toBe(1170);
    expect(clockTimeAt(1170)).toBe("19:30");
    for (const text of ["24:00", "19:60", "9:00", "19:30:00", "１９:３０"]) {
      expect(clockTimeSchema.safeParse(text).success, text).toBe(false);
    }
  });

  it("gives the slots between the first and the last, the last one included when it falls on one", () => {
    const [first, last] = [clockTime("12:00"), clockTime("13:30")];
    expect(slotsBetween(first, last, 30)).toEqual(["12:00", "12:30", "13:00", "13:30"]);
    expect(slotsBetween(first, last, 60)).toEqual(["12:00", "13:00"]);
    expect(slotsBetween(first, first, 15)).toEqual(["12:00"]);
    expect(slotsBetween(last, first, 15)).toEqual([]);
  });
});

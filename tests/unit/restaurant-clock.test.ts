import { describe, expect, it } from "vitest";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, localMoment, timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";
import { paris } from "#tests/support/domain/evening.ts";

function at(date: string, time: string, zone = paris): string {
  return new Date(instantOf(calendarDate(date), clockTime(time), zone)).toISOString();
}

describe("the restaurant's clock", () => {
  it("follows winter and summer time", () => {
    expect(at("2026-11-27", "20:00")).toBe("2026-11-27T19:00:00.000Z");
    expect(at("2026-07-14", "20:00")).toBe("2026-07-14T18:00:00.000Z");
  });

  it("is right on the Sunday on which summer time begins", () => {
    expect(at("2026-03-29", "01:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(at("2026-03-29", "12:00")).toBe("2026-03-29T10:00:00.000Z");
    expect(at("2026-03-29", "02:30"), "a time that does not exist").toBe(
      "2026-03-29T01:30:00.000Z",
    );
  });

  it("is right on the Sunday on which summer time ends, and takes the first of two half past twos", () => {
    expect(at("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-10-25", "12:00")).toBe("2026-10-25T11:00:00.000Z");
  });

  it("says which day it is there, not here", () => {
    const newYear = Date.parse("2026-12-31T23:30:00Z");
    expect(localMoment(newYear, paris)).toEqual({ date: "2027-01-01", time: "00:30" });
    const tokyo = timeZoneSchema.parse("Asia/Tokyo");
    expect(localMoment(Date.parse("2028-02-28T15:00:00Z"), tokyo)).toEqual({
      date: "2028-02-29",
      time: "00:00",
    });
  });

  it("comes back to the same wall clock at every hour of both change days", () => {
    for (const date of ["2026-03-29", "2026-10-25"]) {
      for (let hour = 4; hour < 24; hour += 1) {
        const time = clockTime(`${String(hour).padStart(2, "0")}:15`);
        expect(localMoment(instantOf(calendarDate(date), time, paris), paris)).toEqual({
          date,
          time,
        });
      }
    }
  });

  it.each([
    "Europe/Paris",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Gaza",
    "Africa/Casablanca",
    "Asia/Kathmandu",
  ])("shows what the zone's own rules say, at every hour of two years, in %s", (name) => {
    const zone = timeZoneSchema.parse(name);
    const style = { timeZone: name, dateStyle: "short", timeStyle: "short" } as const;
    const rules = new Intl.DateTimeFormat("sv-SE", style);
    const start = Date.parse("2026-06-01T00:07:00Z");
    for (let hour = 0; hour < 2 * 365 * 24; hour += 1) {
      const instant = start + hour * 3_600_000;
      const { date, time } = localMoment(instant, zone);
      expect(`${date} ${time}`).toBe(rules.format(instant));
    }
  });

  it("knows no zone that is none", () => {
    expect(timeZoneSchema.safeParse("Europe/Atlantis").success).toBe(false);
  });
});

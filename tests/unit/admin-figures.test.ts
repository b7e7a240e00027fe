import { describe, expect, test } from "vitest";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { isIdle, serviceSummary } from "#app/domain/reservations/service-summary.ts";
import { answersTo, coversTaken } from "#app/domain/reservations/staff-actions.ts";
import { nameMatches } from "#app/domain/text/name-search.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { readDoneParam, withDoneParam } from "#app/http/done-param.ts";
import { anEvening } from "#tests/support/domain/evening.ts";

describe("the figures of a service", () => {
  test("count what is left, below nothing too", () => {
    const heldBySlot = { "18:30": 3, "20:00": 40, "20:10": 7, "23:30": 4 };
    const summary = serviceSummary(anEvening({ capacity: 50, held: 54, heldBySlot }));
    expect(summary).toMatchObject({ base: 50, confirmed: 54, remaining: -4 });
    expect(summary.slots.find(({ time }) => time === "20:00")?.held).toBe(47);
    expect(summary.slots.at(-1)).toMatchObject({ time: "22:00", held: 4 });
    expect(summary.slots[0]).toMatchObject({ time: "18:30", held: 3 });
  });

  test("tell unset from nothing", () => {
    const unset = serviceSummary(anEvening({ capacity: "unset", held: 6 }));
    expect([unset.base, unset.remaining]).toEqual(["unset", null]);
    const nothing = serviceSummary(anEvening({ capacity: 0 }));
    expect([nothing.base, nothing.remaining]).toEqual([0, 0]);
  });

  test("of a closed service are idle only when nobody is booked", () => {
    expect(isIdle(serviceSummary(anEvening({ closed: true })))).toBe(true);
    expect(isIdle(serviceSummary(anEvening({ closed: true, held: 2 })))).toBe(false);
    expect(isIdle(serviceSummary(anEvening()))).toBe(false);
  });
});

describe("an answer", () => {
  test("takes covers, gives them back, or leaves them", () => {
    expect(coversTaken("pending", "accept", 4)).toBe(4);
    expect(coversTaken("pending", "refuse", 4)).toBe(0);
    expect(coversTaken("confirmed", "cancel", 4)).toBe(-4);
    expect(coversTaken("refused", "restore", 4)).toBe(4);
  });

  test("is offered only where the state allows it", () => {
    expect(answersTo("pending")).toEqual(["accept", "refuse", "cancel"]);
    expect(answersTo("confirmed")).toEqual(["refuse", "cancel"]);
    expect(answersTo("cancelled")).toEqual(["restore"]);
    expect(answersTo("arrived")).toEqual([]);
  });

  test("is told to the next page by its address, once", () => {
    const done = readDoneParam("?done=accept-k7m2q9");
    expect(done).toEqual({ staffAction: "accept", code: "k7m2q9" });
    expect(done && withDoneParam("/admin?q=mar&done=refuse-222222", done)).toBe(
      "/admin?q=mar&done=accept-k7m2q9",
    );
    expect(readDoneParam("?done=no-show-k7m2q9")).toEqual({
      staffAction: "no-show",
      code: "k7m2q9",
    });
    for (const search of ["", "?done=", "?done=expire-k7m2q9", "?done=accept-000000"]) {
      expect(readDoneParam(search)).toBeNull();
    }
  });
});

describe("a search for a name", () => {
  test.each([
    ["Claire Martin", "mar", true],
    ["Éléonore Lefèvre", "LEFE", true],
    ["Jean-Paul O’Brien", "brien", true],
    ["Jean-Paul Roux", "paul rou", true],
    ["Claire Martin", "artin", false],
    ["Claire Martin", "mar zoe", false],
    ["Claire Martin", "  ", true],
  ])("in %s for %s", (name, search, found) => {
    expect(nameMatches(name, search)).toBe(found);
  });
});

describe("a date", () => {
  test("is upcoming from today on", () => {
    const today = calendarDate("2026-11-22");
    expect(adminPeriod(today, today)).toBe("upcoming");
    expect(adminPeriod(calendarDate("2026-11-21"), today)).toBe("history");
  });

  test("in UTC is that of UTC everywhere", () => {
    expect(utcDate(Date.parse("2026-12-31T23:30:00Z"))).toBe("2026-12-31");
  });
});

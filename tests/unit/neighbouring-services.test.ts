import { describe, expect, test } from "vitest";
import { datesAround, neighbouringServices } from "#app/domain/schedule/neighbouring-services.ts";
import { addDays, calendarDate } from "#app/domain/time/calendar-date.ts";
import { configFrom } from "#app/server/schedule/config.ts";
import {
  bistro,
  bistroOptions,
  bistroServices,
  bistroWeek,
  brunch,
  midi,
  soir,
} from "../../scripts/demo/bistro.ts";

const config = configFrom([
  [bistro],
  [bistroOptions],
  bistroServices,
  bistroWeek,
  [],
  [{ id: 1, version: 1 }],
]);
const saturday = calendarDate("2026-11-28");
const sunday = calendarDate("2026-11-29");

function around(date: typeof sunday, service: typeof soir) {
  const { previous, next } = neighbouringServices(
    config,
    { date, service },
    { from: addDays(date, -7), to: addDays(date, 7) },
  );
  return [previous, next].map((each) => each && `${each.date} ${each.service.slug}`);
}

describe("beside a service stand", () => {
  test("the others of its day", () => {
    expect(around(saturday, midi)).toEqual(["2026-11-27 soir", "2026-11-28 soir"]);
  });

  test("those of the nearest day on which the restaurant is open", () => {
    // On Sundays there is brunch alone, and Monday is closed.
    expect(around(sunday, brunch)).toEqual(["2026-11-28 soir", "2026-12-01 midi"]);
  });

  test("of a service that does not take place, those around it", () => {
    expect(around(addDays(sunday, 1), soir)).toEqual(["2026-11-29 brunch", "2026-12-01 midi"]);
  });

  test("nobody where no service is near", () => {
    const closed = { ...config, schedule: { ...config.schedule, weeklyHours: [] } };
    const range = { from: addDays(sunday, -7), to: addDays(sunday, 7) };
    expect(neighbouringServices(closed, { date: sunday, service: soir }, range)).toEqual({
      previous: null,
      next: null,
    });
  });
});

describe("they are looked for", () => {
  test("a week around", () => {
    expect(datesAround(sunday, addDays(sunday, -30))).toEqual({
      from: "2026-11-22",
      to: "2026-12-06",
    });
    expect(datesAround(sunday, addDays(sunday, 30)).from).toBe("2026-11-22");
  });

  test("within the calendar", () => {
    const [first, last] = [calendarDate("2000-01-01"), calendarDate("2199-12-31")];
    expect(datesAround(first, sunday)).toEqual({ from: first, to: "2000-01-08" });
    expect(datesAround(last, sunday)).toEqual({ from: "2199-12-24", to: last });
    const range = { from: last, to: last };
    expect(neighbouringServices(config, { date: last, service: soir }, range).next).toBeNull();
  });

  test("from today on no further back than where zones may differ", () => {
    expect(datesAround(sunday, sunday).from).toBe("2026-11-28");
    expect(datesAround(addDays(sunday, 2), sunday).from).toBe("2026-11-28");
  });
});

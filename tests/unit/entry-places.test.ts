import { describe, expect, test } from "vitest";
import {
  excessIn,
  nearestPlaces,
  presentPlace,
  usualService,
} from "#app/domain/reservations/entry-places.ts";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";

const [midi, soir] = [serviceSlug("midi"), serviceSlug("soir")];
const friday = "2026-12-04";

type Figures = { base?: number | "unset"; held?: Record<string, number>; limit?: number | null };

/** A service of a day with slots at these times. */
function aService(date: string, service: typeof midi, times: string[], figures: Figures = {}) {
  const { base = 20, held = {}, limit = null } = figures;
  const confirmed = Object.values(held).reduce((sum, covers) => sum + covers, 0);
  const summary: ServiceSummary = {
    date: calendarDate(date),
    service,
    isOpen: true,
    closedLabel: null,
    base,
    confirmed,
    pending: 0,
    remaining: base === "unset" ? null : base - confirmed,
    slots: times.map((time) => ({ time: clockTime(time), held: held[time] ?? 0, limit })),
  };
  return summary;
}

const dinner = ["19:00", "19:30", "20:00", "20:30"];
const at = (date: string, time: string) => ({ date: calendarDate(date), time: clockTime(time) });
const morning = at(friday, "09:00");

function wanted(time: string, covers: number) {
  return { ...at(friday, time), service: soir, covers };
}

function told(places: ReturnType<typeof nearestPlaces>) {
  return places.map(({ date, service, time }) => `${date.slice(8)} ${service} ${time}`);
}

describe("the covers too many", () => {
  test.each([
    ["what the service lacks", { base: 10, held: { "19:00": 8 } }, "20:00", 4, 2],
    ["what the slot lacks", { base: 40, held: { "20:00": 6 }, limit: 8 }, "20:00", 4, 2],
    [
      "those of the slot that an odd time counts for",
      { held: { "20:00": 6 }, limit: 8 },
      "20:20",
      4,
      2,
    ],
    ["none where no capacity is set", { base: "unset" as const }, "20:00", 90, 0],
    ["none where it just fits", { base: 10, held: { "19:00": 6 } }, "20:00", 4, 0],
  ])("are %s", (_what, figures, time, covers, over) => {
    expect(excessIn(aService(friday, soir, dinner, figures), clockTime(time), covers)).toBe(over);
  });
});

describe("the nearest places", () => {
  test("are the nearest slots of the date with room, then the nearest dates, in their order", () => {
    const services = [
      aService("2026-12-03", soir, dinner),
      aService(friday, midi, ["12:00", "13:00"]),
      aService(friday, soir, dinner, { held: { "20:00": 6, "19:30": 5 }, limit: 6 }),
      aService("2026-12-05", soir, dinner, { base: 2 }),
      aService("2026-12-06", soir, ["21:30"]),
      aService("2026-12-07", soir, dinner),
    ];
    const present = at("2026-12-01", "09:00");
    expect(told(nearestPlaces(services, wanted("20:00", 4), present))).toEqual([
      "04 midi 13:00",
      "04 soir 19:00",
      "04 soir 20:30",
      "03 soir 20:00",
      "07 soir 20:00",
    ]);
  });

  test("are none of the past", () => {
    const services = [
      aService("2026-12-03", soir, dinner),
      aService(friday, soir, dinner, { held: { "20:00": 6 }, limit: 6 }),
    ];
    const present = at(friday, "19:40");
    expect(told(nearestPlaces(services, wanted("20:00", 4), present))).toEqual(["04 soir 20:30"]);
  });
});

describe("who stands at the door", () => {
  const services = [
    aService(friday, midi, ["12:00", "12:30", "13:00"]),
    aService(friday, soir, dinner),
  ];
  test.each([
    ["12:44", "midi 12:30"],
    ["11:10", "midi 12:00"],
    ["15:00", "midi 13:00"],
    ["18:20", "soir 19:00"],
    ["23:50", "soir 20:30"],
  ])("at %s sits down at %s", (time, place) => {
    const found = presentPlace(services, at(friday, time), null);
    expect(found && `${found.service} ${found.time}`).toBe(place);
  });

  test("sits down in the service that is named, and nowhere where nothing is open", () => {
    expect(presentPlace(services, at(friday, "12:44"), soir)?.time).toBe("19:00");
    expect(presentPlace(services, at("2026-12-05", "12:44"), null)).toBeNull();
  });
});

describe("the service that a caller means who names none", () => {
  const services = [aService(friday, midi, ["12:00"]), aService(friday, soir, dinner)];
  test("is the first that is not over", () => {
    expect(usualService(services, morning)).toBe(midi);
    expect(usualService(services, at(friday, "15:00"))).toBe(soir);
    expect(usualService(services, at(friday, "23:00"))).toBe(soir);
    expect(usualService([], morning)).toBeNull();
  });
});

import {
  addDays,
  type CalendarDate,
  calendarDate,
  weekdayOf,
} from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import type { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { soir } from "./bistro.ts";

type Row = typeof scheduleExceptions.$inferSelect;

const thursday = 4;

/** What no exception of the demo has. */
const plain = { reason: null, dates: null, fullFrom: null, fullTo: null, createdAt: 0 };

function closed(slug: string, label: string, from: CalendarDate, to: CalendarDate): Row {
  return {
    ...plain,
    slug,
    label,
    from,
    to,
    service: null,
    opening: "closed",
    first: null,
    last: null,
    capacityRule: "inherit",
    capacity: null,
  };
}

function holidays(today: CalendarDate): Row[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].flatMap((each) => [
    closed(
      `jour-de-l-an-${each}`,
      "Jour de l’an",
      calendarDate(`${each}-01-01`),
      calendarDate(`${each}-01-02`),
    ),
    closed(`noel-${each}`, "Noël", calendarDate(`${each}-12-24`), calendarDate(`${each}-12-26`)),
  ]);
}

function winegrowersEvening(today: CalendarDate, closings: readonly Row[]): Row {
  let date = addDays(today, 8);
  const isClosed = () => closings.some(({ from, to }) => from <= date && date <= to);
  while (weekdayOf(date) !== thursday || isClosed()) date = addDays(date, 1);
  return {
    ...plain,
    slug: `soiree-des-vignerons-${date.slice(0, 4)}`,
    label: "Soirée des vignerons",
    from: date,
    to: date,
    service: soir,
    opening: "hours",
    first: clockTime("19:30"),
    last: clockTime("20:30"),
    capacityRule: "covers",
    capacity: 28,
  };
}

/** The holidays around today, and one coming evening at other hours and with fewer covers. */
export function exceptionsAround(today: CalendarDate): Row[] {
  const closings = holidays(today).filter(({ to }) => to >= addDays(today, -60));
  return [...closings, winegrowersEvening(today, closings)];
}

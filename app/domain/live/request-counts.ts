import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTime } from "#app/domain/time/clock-time.ts";

/** The requests of a date that wait for an answer, and the earliest time that one of them asks for. */
type RequestsOfDate = { date: CalendarDate; requests: number; earliest: ClockTime };

/** Requests that wait for an answer: all, today's, and whether those are for the evening alone. */
export type RequestCounts = { all: number; today: number; isEvening: boolean };

const evening = clockTime("17:00");

/** Counts the requests that wait for an answer from today on. */
export function requestCounts(
  dates: readonly RequestsOfDate[],
  today: CalendarDate,
): RequestCounts {
  const coming = dates.filter(({ date }) => date >= today);
  const ofToday = coming.find(({ date }) => date === today);
  return {
    all: coming.reduce((sum, { requests }) => sum + requests, 0),
    today: ofToday?.requests ?? 0,
    isEvening: ofToday !== undefined && ofToday.earliest >= evening,
  };
}

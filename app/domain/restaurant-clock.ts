import { z } from "zod";
import { type CalendarDate, calendarDate } from "#app/domain/calendar-date.ts";
import { type ClockTime, clockTime } from "#app/domain/clock-time.ts";

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** An IANA zone that this runtime knows, such as `Europe/Paris`. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  })
  .brand<"TimeZone">();
export type TimeZone = z.infer<typeof timeZoneSchema>;

export type LocalMoment = { date: CalendarDate; time: ClockTime };

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

function formatterOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** What the restaurant's calendar and wall clock show at an instant. */
export function localMoment(now: Instant, zone: TimeZone): LocalMoment {
  const text = formatterOf(zone).format(now);
  return { date: calendarDate(text.slice(0, 10)), time: clockTime(text.slice(11, 16)) };
}

function offsetAt(instant: Instant, zone: TimeZone): number {
  const wall = formatterOf(zone).format(instant).replace(" ", "T");
  return Date.parse(`${wall}Z`) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which the restaurant's clock shows `date` and `time`. A time that summer time
 * skips is read with the offset before the change; one that occurs twice is its first occurrence.
 */
export function instantOf(date: CalendarDate, time: ClockTime, zone: TimeZone): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const dayBefore = offsetAt(wall - 86_400_000, zone);
  const dayAfter = offsetAt(wall + 86_400_000, zone);
  const candidates = [wall - dayBefore, wall - dayAfter];
  const exact = candidates.find((instant) => instant + offsetAt(instant, zone) === wall);
  return exact ?? wall - dayBefore;
}

/** A number of minutes as milliseconds. */
export function minutes(count: number): number {
  return count * 60_000;
}

/** A number of days as milliseconds of elapsed time, not calendar days. */
export function days(count: number): number {
  return count * 86_400_000;
}

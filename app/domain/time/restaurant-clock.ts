import { z } from "zod";
import { type CalendarDate, dateInUtc } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeAt } from "#app/domain/time/clock-time.ts";

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** An IANA zone that this runtime knows, such as `Europe/Paris`. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
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

function readOffset(instant: Instant, zone: TimeZone): number {
  const wall = formatterOf(zone).format(instant).replace(" ", "T");
  return Date.parse(`${wall}Z`) - Math.floor(instant / 1000) * 1000;
}

const mostDaysKnown = 4_000;
const offsetsOfDays = new Map<TimeZone, Map<Instant, number | "changes">>();

function knownOffsets(zone: TimeZone): Map<Instant, number | "changes"> {
  const known = offsetsOfDays.get(zone);
  if (known && known.size < mostDaysKnown) return known;
  const none = new Map<Instant, number | "changes">();
  offsetsOfDays.set(zone, none);
  return none;
}

/** A zone's offset from UTC, read once a day of UTC, but for the days in which it changes. */
function offsetAt(instant: Instant, zone: TimeZone): number {
  const start = Math.floor(instant / days(1)) * days(1);
  const offsets = knownOffsets(zone);
  const known = offsets.get(start);
  if (typeof known === "number") return known;
  if (known === "changes") return readOffset(instant, zone);
  const [first, last] = [readOffset(start, zone), readOffset(start + days(1) - 1, zone)];
  offsets.set(start, first === last ? first : "changes");
  return first === last ? first : readOffset(instant, zone);
}

/** What the restaurant's calendar and wall clock show at an instant. */
export function localMoment(now: Instant, zone: TimeZone): LocalMoment {
  const wall = now + offsetAt(now, zone);
  const minute = Math.floor(wall / 60_000) % 1440;
  return { date: dateInUtc(wall), time: clockTimeAt(minute) };
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

/** A number of seconds as milliseconds. */
export function seconds(count: number): number {
  return count * 1000;
}

/** A number of minutes as milliseconds. */
export function minutes(count: number): number {
  return count * 60_000;
}

/** A number of hours as milliseconds. */
export function hours(count: number): number {
  return count * 60 * 60 * 1000;
}

/** A number of days as milliseconds of elapsed time, not calendar days. */
export function days(count: number): number {
  return count * 86_400_000;
}

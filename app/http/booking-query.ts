import type { z } from "zod";
import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { type CalendarMonth, calendarMonthSchema } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** What the addresses of the booking pages carry besides the day: all of it may be left out. */
export type BookingQuery = {
  covers: number;
  month: CalendarMonth | null;
  time: ClockTime | null;
  /** Whether something was given that could not be read; the answer is then a 400. */
  isMisread: boolean;
};

const usualCovers = 2;

/** One value of an address by its schema: `null` where it is not given, or cannot be read. */
export function readOne<Schema extends z.ZodType>(url: URL, name: string, schema: Schema) {
  const given = url.searchParams.getAll(name);
  if (given.length === 0) return { value: null, isMisread: false };
  const parsed = schema.safeParse(given.length === 1 ? given[0] : given);
  return { value: parsed.success ? parsed.data : null, isMisread: !parsed.success };
}

/** Reads the query of a booking page; what cannot be read counts as not given, and is told. */
export function readBookingQuery(request: Request): BookingQuery {
  const url = new URL(request.url);
  const covers = readOne(url, "covers", partySizeSchema);
  const month = readOne(url, "month", calendarMonthSchema);
  const time = readOne(url, "time", clockTimeSchema);
  return {
    covers: covers.value ?? usualCovers,
    month: month.value,
    time: time.value,
    isMisread: covers.isMisread || month.isMisread || time.isMisread,
  };
}

import { z } from "zod";

const millisecondsPerDay = 86_400_000;

function isRealDate(text: string): boolean {
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || new Date(Date.parse(text)).getUTCDate() === day;
}

/** A day of the calendar as `YYYY-MM-DD`, between 2000 and 2199; it has no time zone. */
export const calendarDateSchema = z
  .string()
  .regex(/^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$/)
  .refine(isRealDate)
  .brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** A month of the calendar as `YYYY-MM`. */
export const calendarMonthSchema = z
  .string()
  .regex(/^2[01][0-9]{2}-(0[1-9]|1[0-2])$/)
  .brand<"CalendarMonth">();
export type CalendarMonth = z.infer<typeof calendarMonthSchema>;

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
export type Weekday = z.infer<typeof weekdaySchema>;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads a date; `null` when the text is no day of the calendar. */
export function parseCalendarDate(text: unknown): CalendarDate | null {
  return calendarDateSchema.safeParse(text).data ?? null;
}

/** The date that `text` names. Throws when it names none: for texts that our own code wrote. */
export function calendarDate(text: string): CalendarDate {
  return calendarDateSchema.parse(text);
}

/** The date of an instant in UTC. Throws outside of the years that a calendar date may have. */
export function dateInUtc(instant: number): CalendarDate {
  const text = new Date(instant).toISOString().slice(0, 10);
  if (text < "2000" || text >= "2200") throw new RangeError(`${text} is out of the calendar.`);
  return text as CalendarDate;
}

/** The same date `days` later (earlier when negative), over month and year ends. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateInUtc(Date.parse(date) + days * millisecondsPerDay);
}

/** The date so many days later or earlier; `null` where the calendar has no such day. */
export function dateNear(date: CalendarDate, days: number): CalendarDate | null {
  const text = new Date(Date.parse(date) + days * millisecondsPerDay).toISOString();
  return parseCalendarDate(text.slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** The weekday of a date, Monday 1 to Sunday 7. */
export function weekdayOf(date: CalendarDate): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

/** The month that a date belongs to. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return calendarMonthSchema.parse(date.slice(0, 7));
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: CalendarMonth, months: number): CalendarMonth {
  const start = new Date(`${month}-01T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() + months);
  return calendarMonthSchema.parse(start.toISOString().slice(0, 7));
}

/** Every date from `from` to `to`, both included; empty when `to` is earlier. */
export function datesBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, index) => addDays(from, index));
}

/** Every date of a month, first to last. */
export function datesOfMonth(month: CalendarMonth): CalendarDate[] {
  const first = calendarDate(`${month}-01`);
  return datesBetween(first, addDays(calendarDate(`${addMonths(month, 1)}-01`), -1));
}

/** The first date there is: what holds from it on has always held. */
export const firstDate = calendarDate("2000-01-01");

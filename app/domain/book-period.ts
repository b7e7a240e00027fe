import { z } from "zod";
import type { CalendarDate } from "#app/domain/calendar-date.ts";

/** The two halves of the restaurant's book: from today on, and what is past. */
export const bookPeriodSchema = z.enum(["upcoming", "history"]);
export type BookPeriod = z.infer<typeof bookPeriodSchema>;

/** The half of the book that a date stands in; today is upcoming. */
export function bookPeriod(date: CalendarDate, today: CalendarDate): BookPeriod {
  return date < today ? "history" : "upcoming";
}

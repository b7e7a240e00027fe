import { z } from "zod";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

/** The two halves of the restaurant's book: from today on, and what is past. */
export const adminPeriodSchema = z.enum(["upcoming", "history"]);
export type AdminPeriod = z.infer<typeof adminPeriodSchema>;

/** The half of the admin area that a date stands in; today is upcoming. */
export function adminPeriod(date: CalendarDate, today: CalendarDate): AdminPeriod {
  return date < today ? "history" : "upcoming";
}

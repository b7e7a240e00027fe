import { type SQL, sql } from "drizzle-orm";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

/** A service of a day that was finished, when and by whom; `isAnew` where somebody was awaited again. */
export type FinishedService = {
  date: CalendarDate;
  service: ServiceSlug;
  at: Instant;
  user: string | null;
  isAnew: boolean;
};

/** Writes who finished a service of a day, and when; what was finished stays so until it is anew. */
export function writeFinished({ date, service, at, user, isAnew }: FinishedService): SQL {
  return sql`UPDATE service_days SET finished_at = ${at}, finished_by = ${user}
    WHERE date = ${date} AND service = ${service} AND (finished_at IS NULL OR ${isAnew ? 1 : 0})`;
}

import { gte, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Database } from "#app/server/db/client.ts";
import { serviceDays } from "#app/server/db/schema.ts";

/** The covers that wait for an answer from a date on, and a number that moves with every change. */
export function readBookPulse(db: Database, from: CalendarDate) {
  return db
    .select({
      pending: sql<number>`coalesce(sum(${serviceDays.pending}), 0)`,
      changes: sql<number>`coalesce(sum(${serviceDays.version}), 0)`,
    })
    .from(serviceDays)
    .where(gte(serviceDays.date, from));
}

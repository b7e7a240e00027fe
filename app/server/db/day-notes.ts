import { sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { dayNotes } from "#app/server/db/schema/ledger.ts";

/** What staff should know on each date from `from` to `to`; most have no row. */
export function listDayNotes(db: Database, from: CalendarDate, to: CalendarDate) {
  return db
    .select({ date: dayNotes.date, note: dayNotes.note })
    .from(dayNotes)
    .where(sql`${dayNotes.date} BETWEEN ${from} AND ${to}`);
}

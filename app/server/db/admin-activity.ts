import { gte, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";

const activity = preparedQuery((db) =>
  db
    .select({
      pending: sql<number>`coalesce(sum(${serviceDays.pending}), 0)`,
      changes: sql<number>`coalesce(sum(${serviceDays.version}), 0)`,
    })
    .from(serviceDays)
    .where(gte(serviceDays.date, sql.placeholder("from"))),
);

/** The covers that wait for an answer from a date on, and a number that moves with every change. */
export function readAdminActivity(db: Database, from: CalendarDate) {
  return activity(db, { from });
}

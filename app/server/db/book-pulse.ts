import { gte, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Database } from "#app/server/db/client.ts";
import { keptQuery } from "#app/server/db/kept-query.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";

const pulse = keptQuery((db) =>
  db
    .select({
      pending: sql<number>`coalesce(sum(${serviceDays.pending}), 0)`,
      changes: sql<number>`coalesce(sum(${serviceDays.version}), 0)`,
    })
    .from(serviceDays)
    .where(gte(serviceDays.date, sql.placeholder("from"))),
);

/** The covers that wait for an answer from a date on, and a number that moves with every change. */
export function readBookPulse(db: Database, from: CalendarDate) {
  return pulse(db, { from });
}

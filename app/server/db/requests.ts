import { sql } from "drizzle-orm";
import type { RequestPlace } from "#app/domain/reservations/request-place.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

/** Requests that wait for an answer after a place, the soonest first; an index holds them alone. */
export function listRequests(db: Database, after: RequestPlace, limit: number) {
  return db
    .select({
      code: reservations.code,
      slug: reservations.slug,
      date: reservations.date,
      service: reservations.service,
      time: reservations.time,
      covers: reservations.covers,
      status: reservations.status,
      pendingReason: reservations.pendingReason,
      firstName: reservations.firstName,
      lastName: reservations.lastName,
      phone: reservations.phone,
      note: reservations.note,
      dietaryNote: reservations.dietaryNote,
      version: reservations.version,
    })
    .from(reservations)
    .where(
      sql`${reservations.status} = 'pending' AND (${reservations.date}, ${reservations.time}, ${reservations.code})
        > (${after.date}, ${after.time}, ${after.code})`,
    )
    .orderBy(reservations.date, reservations.time, reservations.code)
    .limit(limit);
}

const requestsByDate = preparedQuery((db) =>
  db
    .select({
      date: reservations.date,
      requests: sql<number>`count(*)`,
      earliest: sql<ClockTime>`min(${reservations.time})`,
    })
    .from(reservations)
    .where(
      sql`${reservations.status} = 'pending' AND ${reservations.date} >= ${sql.placeholder("from")}`,
    )
    .groupBy(reservations.date),
);

/** The requests of each date from one on that wait for an answer; an index holds them alone. */
export function countRequests(db: Database, from: CalendarDate) {
  return requestsByDate(db, { from });
}

import { type SQL, sql } from "drizzle-orm";
import type { RequestPlace } from "#app/domain/reservations/request-place.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

/**
 * All that waits for the restaurant's answer, `within` a range: requests, and tables whose guest waits
 * for a change. Two indexes hold them alone; left to itself D1 reads all of a date.
 */
function waitingWithin(within: SQL): SQL {
  return sql`(
    SELECT date, time, code FROM reservations INDEXED BY reservations_pending
    WHERE status = 'pending' AND ${within}
    UNION ALL
    SELECT date, time, code FROM reservations INDEXED BY reservations_waiting_changes
    WHERE requested_change IS NOT NULL AND ${within}
  )`;
}

/** What waits for an answer after a place, the soonest first: requests and changes. */
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
      requestedChange: reservations.requestedChange,
    })
    .from(reservations)
    .where(
      sql`${reservations.code} IN (SELECT code FROM ${waitingWithin(
        sql`(date, time, code) > (${after.date}, ${after.time}, ${after.code})`,
      )} ORDER BY date, time, code LIMIT ${limit})`,
    )
    .orderBy(reservations.date, reservations.time, reservations.code);
}

const requestsByDate = preparedQuery((db) =>
  db
    .select({
      date: sql<CalendarDate>`date`,
      requests: sql<number>`count(*)`,
      earliest: sql<ClockTime>`min(time)`,
    })
    .from(waitingWithin(sql`date >= ${sql.placeholder("from")}`))
    .groupBy(sql`date`),
);

/** How many requests and changes of each date from one on wait for an answer. */
export function countRequests(db: Database, from: CalendarDate) {
  return requestsByDate(db, { from });
}

import { sql } from "drizzle-orm";
import type { AnswerRules } from "#app/domain/reservations/answer-deadline.ts";
import type { Placement, ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Instant, LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { bookingOptions, restaurant } from "#app/server/db/schema/restaurant.ts";

/** A reservation that the clock answers, as it stood when that was found. */
export type DueReservation = { code: ReservationCode; version: number };
/** A table whose guest waits for a change, and since when. */
export type WaitingChange = DueReservation &
  Pick<Placement, "date" | "time"> & { requestedChange: Placement; askedAt: Instant };

/** Where and within how many hours requests are answered, or `undefined` before the set-up. */
export async function findAnswerRules(db: Database): Promise<AnswerRules | undefined> {
  const [row] = await db
    .select({ zone: restaurant.zone, answerWithinHours: bookingOptions.answerWithinHours })
    .from(restaurant)
    .innerJoin(bookingOptions, sql`true`);
  return row && { zone: row.zone, options: { answerWithinHours: row.answerWithinHours } };
}

/**
 * Requests of which nobody may answer any more: their time has come, or they were made before
 * `askedBefore`. Two indexes hold the requests alone; left to itself D1 reads all of a date.
 */
export function listDueRequests(
  db: Database,
  { date, time }: LocalMoment,
  askedBefore: Instant,
  limit: number,
): Promise<DueReservation[]> {
  return db.all(sql`SELECT code, version FROM reservations INDEXED BY reservations_pending
    WHERE status = 'pending' AND (date, time) <= (${date}, ${time})
    UNION ALL
    SELECT code, version FROM reservations INDEXED BY reservations_to_answer
    WHERE status = 'pending' AND created_at <= ${askedBefore} AND (date, time) > (${date}, ${time})
    LIMIT ${limit}`);
}

/**
 * Every change that a guest waits for, with when she asked, which the last of her events tells that
 * names one. An index holds them alone.
 */
export async function listWaitingChanges(db: Database): Promise<WaitingChange[]> {
  const rows = await db.all<WaitingChange & { requestedChange: string }>(sql`SELECT
      code, version, date, time, requested_change AS requestedChange,
      (SELECT max(event.at) FROM reservation_events AS event
        WHERE event.code = reservations.code AND event.actor = 'guest' AND event.kind = 'change'
          AND event.requested_change IS NOT NULL) AS askedAt
    FROM reservations INDEXED BY reservations_waiting_changes
    WHERE requested_change IS NOT NULL`);
  return rows.map((row) => ({ ...row, requestedChange: JSON.parse(row.requestedChange) }));
}

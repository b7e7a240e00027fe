import { eq, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { userName } from "#app/server/db/user-name.ts";

const ofCode = preparedQuery((db) =>
  db
    .select({
      version: reservationEvents.version,
      at: reservationEvents.at,
      actor: reservationEvents.actor,
      userName,
      kind: reservationEvents.kind,
      before: reservationEvents.before,
      after: reservationEvents.after,
      over: reservationEvents.over,
      reason: reservationEvents.reason,
      requestedChange: reservationEvents.requestedChange,
    })
    .from(reservationEvents)
    .leftJoin(users, eq(users.id, reservationEvents.user))
    .where(eq(reservationEvents.code, sql.placeholder("code")))
    .orderBy(reservationEvents.version),
);

/** What happened to a reservation, the first event first, each with who did it. */
export function listReservationEvents(db: Database, code: ReservationCode) {
  return ofCode(db, { code });
}

/** The change that a guest waited for after this version of her reservation, or `undefined`. */
export function findRequestedChange(db: Database, code: ReservationCode, version: number) {
  const isIt = sql`${reservationEvents.code} = ${code} AND ${reservationEvents.version} = ${version}`;
  return db
    .select({ requestedChange: reservationEvents.requestedChange })
    .from(reservationEvents)
    .where(isIt)
    .get();
}

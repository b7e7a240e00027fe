import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";

const mostChanges = 50;

const changes = preparedQuery((db) =>
  db
    .select({
      code: reservations.code,
      version: reservations.version,
      slug: reservations.slug,
      date: reservations.date,
      service: reservations.service,
      time: reservations.time,
      covers: reservations.covers,
      firstName: reservations.firstName,
      lastName: reservations.lastName,
      status: reservations.status,
      hasPendingChange: sql<number>`${reservations.requestedChange} IS NOT NULL`,
      kind: reservationEvents.kind,
      actor: reservationEvents.actor,
      user: reservationEvents.user,
    })
    .from(processedCommands)
    .innerJoin(
      reservationEvents,
      and(
        eq(reservationEvents.code, sql`${processedCommands.result} ->> '$.code'`),
        eq(reservationEvents.version, sql`${processedCommands.result} ->> '$.version'`),
        // A command that changed nothing answers with the version of another.
        eq(reservationEvents.at, processedCommands.at),
      ),
    )
    // By what happened to it last alone.
    .innerJoin(
      reservations,
      and(
        eq(reservations.code, reservationEvents.code),
        eq(reservations.version, reservationEvents.version),
      ),
    )
    .where(sql`${processedCommands.at} >= ${sql.placeholder("since")}`)
    .orderBy(sql`${processedCommands.at} DESC`)
    .limit(mostChanges),
);

/**
 * The reservations that commands taken since an instant have left as they are now, the latest first,
 * each with what happened to it last. The index of the commands' times leads to them.
 */
export function listChangedSince(db: Database, since: Instant) {
  return changes(db, { since });
}

import { and, eq, sql } from "drizzle-orm";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { userName } from "#app/server/db/user-name.ts";

const mostLines = 20;

const justDone = preparedQuery((db) =>
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
      kind: reservationEvents.kind,
      userName,
      at: processedCommands.at,
    })
    .from(processedCommands)
    .innerJoin(
      reservations,
      and(
        eq(reservations.code, processedCommands.code),
        eq(reservations.version, processedCommands.version),
      ),
    )
    .innerJoin(
      reservationEvents,
      and(
        eq(reservationEvents.code, processedCommands.code),
        eq(reservationEvents.version, processedCommands.version),
      ),
    )
    .leftJoin(users, eq(users.id, reservationEvents.user))
    .where(
      // Not by the index of time: the one of what is kept holds these alone.
      sql`${processedCommands.before} IS NOT NULL
        AND +${processedCommands.at} > ${sql.placeholder("after")}`,
    )
    .orderBy(sql`+${processedCommands.at} DESC`)
    .limit(mostLines),
);

/** What staff did last to reservations and may take back now, the latest first, each with who did it. */
export function listJustDone(db: Database, now: Instant) {
  return justDone(db, { after: now - undoMilliseconds });
}

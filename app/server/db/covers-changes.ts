import { desc, eq, sql } from "drizzle-orm";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import { userName } from "#app/server/db/user-name.ts";

const mostShown = 8;

const ofDay = preparedQuery((db) =>
  db
    .select({
      version: serviceDayEvents.version,
      at: serviceDayEvents.at,
      userName,
      slot: serviceDayEvents.slot,
      choice: serviceDayEvents.choice,
      before: serviceDayEvents.before,
      after: serviceDayEvents.after,
    })
    .from(serviceDayEvents)
    .leftJoin(users, eq(users.id, serviceDayEvents.user))
    .where(
      sql`${serviceDayEvents.date} = ${sql.placeholder("date")}
        AND ${serviceDayEvents.service} = ${sql.placeholder("service")}`,
    )
    .orderBy(desc(serviceDayEvents.version))
    .limit(mostShown),
);

/** How the covers of a service of a day were last set by hand, the latest first, each with who did it. */
export function listCoversChanges(db: Database, date: CalendarDate, service: ServiceSlug) {
  return ofDay(db, { date, service });
}

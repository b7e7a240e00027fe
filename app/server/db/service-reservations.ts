import { and, eq, sql } from "drizzle-orm";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { figureColumns } from "#app/server/db/service-days.ts";
import { userName } from "#app/server/db/user-name.ts";

/** What the restaurant's lists show of a reservation. */
const listed = {
  code: reservations.code,
  slug: reservations.slug,
  date: reservations.date,
  service: reservations.service,
  time: reservations.time,
  covers: reservations.covers,
  status: reservations.status,
  pendingReason: reservations.pendingReason,
  late: reservations.late,
  firstName: reservations.firstName,
  lastName: reservations.lastName,
  phone: reservations.phone,
  note: reservations.note,
  dietaryNote: reservations.dietaryNote,
  houseNote: reservations.houseNote,
  source: reservations.source,
  arrivedCovers: reservations.arrivedCovers,
  lateMinutes: reservations.lateMinutes,
  isMistake: reservations.isMistake,
  hasEmail: sql<boolean>`${reservations.email} IS NOT NULL`.mapWith(Boolean).as("has_email"),
  createdAt: reservations.createdAt,
  version: reservations.version,
  isLateRead: reservations.isLateRead,
  requestedChange: reservations.requestedChange,
};

function isOn(table: typeof reservations | typeof serviceDays) {
  const [date, service] = [sql.placeholder("date"), sql.placeholder("service")];
  return and(eq(table.date, date), eq(table.service, service));
}

const tables = preparedQuery((db) =>
  db.select(listed).from(reservations).where(isOn(reservations)),
);
const ownDay = preparedQuery((db) =>
  db
    .select({
      ...figureColumns,
      finishedAt: serviceDays.finishedAt,
      finishedBy: userName,
    })
    .from(serviceDays)
    .leftJoin(users, eq(users.id, serviceDays.finishedBy))
    .where(isOn(serviceDays)),
);

/** The reservations of a service of a day, in no order. */
export function listServiceReservations(db: Database, date: CalendarDate, service: ServiceSlug) {
  return tables(db, { date, service });
}

/** The row of a service of a day, with who finished it: none when nothing was ever booked. */
export function listOneServiceDay(db: Database, date: CalendarDate, service: ServiceSlug) {
  return ownDay(db, { date, service });
}

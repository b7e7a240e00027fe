import { and, eq } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import type { Database } from "#app/server/db/client.ts";
import { reservations, serviceDays } from "#app/server/db/schema.ts";

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
  createdAt: reservations.createdAt,
};

/** The reservations of a service of a day, in no order. */
export function listServiceReservations(db: Database, date: CalendarDate, service: ServiceSlug) {
  return db
    .select(listed)
    .from(reservations)
    .where(and(eq(reservations.date, date), eq(reservations.service, service)));
}

/** The row of a service of a day: none when nothing was ever booked. */
export function listOneServiceDay(db: Database, date: CalendarDate, service: ServiceSlug) {
  return db
    .select()
    .from(serviceDays)
    .where(and(eq(serviceDays.date, date), eq(serviceDays.service, service)));
}

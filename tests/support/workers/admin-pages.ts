import { eq } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { aBooking, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { db } from "#tests/support/workers/restaurant.ts";

type TableSettings = Parameters<typeof aBooking>[0];

/** Books a table through its ledger; `path` is its page in the admin area. */
export async function aTableOn(day: ServiceDayKey, settings: TableSettings = {}) {
  const { code, status } = taken(await ledgerOf(day).execute(aBooking(settings)));
  const slug = (await findReservation(db, code))?.slug ?? "";
  return { ...day, code, slug, status, path: pathIn(day, slug) };
}

/** The page of a reservation among the upcoming ones. */
function pathIn({ date, service }: ServiceDayKey, slug: string): string {
  return `/admin/reservations/upcoming/${date}/${service}/${slug}`;
}

/** The state that a reservation is in. */
export async function statusNow(slug: string) {
  const row = await db.select().from(reservations).where(eq(reservations.slug, slug)).get();
  return row?.status;
}

/** The list of a service in the admin area. */
export function listPath(date: CalendarDate, service: string): string {
  return `/admin/reservations/upcoming/${date}/${service}`;
}

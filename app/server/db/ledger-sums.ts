import { and, gte, inArray } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

/** The service days from a date on, as written, and their reservations that count: one round trip. */
export function readLedgerFrom(db: Database, from: CalendarDate) {
  const counting = inArray(reservations.status, ["pending", "confirmed", "arrived"]);
  return db.batch([
    db.select().from(serviceDays).where(gte(serviceDays.date, from)),
    db
      .select({
        date: reservations.date,
        service: reservations.service,
        time: reservations.time,
        status: reservations.status,
        pendingReason: reservations.pendingReason,
        covers: reservations.covers,
        email: reservations.email,
        phone: reservations.phone,
      })
      .from(reservations)
      .where(and(gte(reservations.date, from), counting)),
  ]);
}

import { sql } from "drizzle-orm";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { nothingByHand } from "#app/domain/schedule/covers-override.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { type FiguresRow, figureColumns } from "#app/server/db/service-days.ts";
import { capacityFrom } from "#app/server/db/stored-capacity.ts";

/** The rows of the last `count` dates up to `latest` that have any, the latest first. */
export function listPastServiceDays(db: Database, latest: CalendarDate, count: number) {
  return db
    .select(figureColumns)
    .from(serviceDays)
    .where(
      sql`${serviceDays.date} IN (SELECT DISTINCT date FROM service_days
        WHERE date <= ${latest} ORDER BY date DESC LIMIT ${count})`,
    )
    .orderBy(sql`${serviceDays.date} DESC`);
}

function timesOf(row: FiguresRow): ClockTime[] {
  return Object.keys(row.heldBySlot)
    .map((time) => clockTimeSchema.parse(time))
    .sort();
}

/** A past service of a day: what it offered then stands in its row, whatever the schedule says now. */
export function pastServiceDay(row: FiguresRow): ServiceDay {
  const { date, service, capacity, override, ...figures } = row;
  const { slotLimits } = override ?? nothingByHand;
  const opening = { kind: "open", slots: timesOf(row), slotLimit: null, slotLimits } as const;
  return { date, service, opening: { ...opening, capacity: capacityFrom(capacity) }, figures };
}

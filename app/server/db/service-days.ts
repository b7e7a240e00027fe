import { and, getTableColumns, gte, lte, type SQL, sql } from "drizzle-orm";
import { contactsPatch, type LedgerDay } from "#app/domain/reservations/contacts.ts";
import { capacityOf, emptyFigures, type ServiceDay } from "#app/domain/reservations/service-day.ts";
import { nothingByHand } from "#app/domain/schedule/covers-override.ts";
import { openingOf } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { jsonRows } from "#app/server/db/d1/bulk-rows.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { isD1Failure } from "#app/server/db/d1/failure.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { storedCapacity } from "#app/server/db/stored-capacity.ts";

type ServiceDayRow = typeof serviceDays.$inferSelect;

/** What pages read of a service day: its contacts are the ledger's alone. */
export const {
  contacts: _contacts,
  finishedAt: _finishedAt,
  finishedBy: _finishedBy,
  ...figureColumns
} = getTableColumns(serviceDays);
/** A service day as pages read it. */
export type FiguresRow = Omit<ServiceDayRow, "contacts" | "finishedAt" | "finishedBy">;

const inRange = preparedQuery((db) =>
  db
    .select(figureColumns)
    .from(serviceDays)
    .where(
      and(
        gte(serviceDays.date, sql.placeholder("from")),
        lte(serviceDays.date, sql.placeholder("to")),
      ),
    ),
);

/** The rows of all services from `from` to `to`; a day on which nothing was booked has none. */
export function listServiceDays(db: Database, from: CalendarDate, to: CalendarDate) {
  return inRange(db, { from, to });
}

/** A service of a day as the rules see it: its opening by the restaurant now, its figures by its row. */
export function serviceDayFrom(
  config: RestaurantConfig,
  rows: readonly FiguresRow[],
  date: CalendarDate,
  service: ServiceSlug,
): ServiceDay {
  const row = rows.find((candidate) => candidate.date === date && candidate.service === service);
  return {
    date,
    service,
    opening: openingOf(config.schedule, date, service, row?.override ?? nothingByHand),
    figures: row ?? emptyFigures,
  };
}

function isByHand({ capacity, slotLimits }: LedgerDay["override"]): boolean {
  return capacity !== "inherit" || Object.keys(slotLimits).length > 0;
}

/** A service day as it is written: of its contacts only what has moved. */
function rowOf(day: LedgerDay): FiguresRow & { contacts: ReturnType<typeof contactsPatch> } {
  const { held, pending, waiting, heldBySlot, version } = day.figures;
  return {
    date: day.date,
    service: day.service,
    capacity: storedCapacity(capacityOf(day.opening)),
    override: isByHand(day.override) ? day.override : null,
    held,
    pending,
    waiting,
    heldBySlot,
    version,
    contacts: contactsPatch(day.contacts),
  };
}

/**
 * Writes service days whose version is one more than the one they were read with. The statement
 * fails, and its batch with it, when a row, the schedule or what else is named has `moved` since
 * (`isFenceFailure`).
 */
export function writeServiceDays(
  days: readonly LedgerDay[],
  { scheduleVersion, moved = sql`0` }: { scheduleVersion: number; moved?: SQL | undefined },
): SQL {
  return sql`INSERT INTO service_days
      (date, service, capacity, covers_override, held, pending, waiting, held_by_slot, contacts,
        version)
    SELECT value ->> '$.date', value ->> '$.service', value ->> '$.capacity',
      value ->> '$.covers_override', value ->> '$.held', value ->> '$.pending', value ->> '$.waiting',
      value ->> '$.held_by_slot', value ->> '$.contacts',
      CASE WHEN (SELECT version FROM schedule_version) = ${scheduleVersion} AND NOT ${moved}
        THEN value ->> '$.version' ELSE -1 END
    FROM json_each(${jsonRows(serviceDays, days.map(rowOf))}) WHERE true
    ON CONFLICT (date, service) DO UPDATE SET
      capacity = excluded.capacity, covers_override = excluded.covers_override,
      held = excluded.held, pending = excluded.pending, waiting = excluded.waiting, held_by_slot = excluded.held_by_slot,
      contacts = json_patch(service_days.contacts, excluded.contacts),
      version = CASE excluded.version WHEN service_days.version + 1 THEN excluded.version ELSE -1 END`;
}

/** Whether D1 refused a batch because a row it was decided on has moved. */
export function isFenceFailure(error: unknown): boolean {
  return isD1Failure(error, "service_days_fence");
}

/** Whether D1 refused a batch for a row that it will not have, however often it is sent. */
export function isConstraintFailure(error: unknown): boolean {
  return isD1Failure(error, "SQLITE_CONSTRAINT") && !isFenceFailure(error);
}

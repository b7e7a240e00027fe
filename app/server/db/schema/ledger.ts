import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ContactCounts } from "#app/domain/reservations/contacts.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { ServiceDayFigures } from "#app/domain/reservations/service-day.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversChoice, CoversOverride } from "#app/domain/schedule/covers-override.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { scheduleExceptions, services } from "#app/server/db/schema/restaurant.ts";

/**
 * What is taken from each service of a day. `capacity` is what it offered at the last change. A
 * write with a stale version is made -1, which the fence forbids, so that its whole batch fails.
 */
export const serviceDays = sqliteTable(
  "service_days",
  {
    date: text().$type<CalendarDate>().notNull(),
    service: text()
      .$type<ServiceSlug>()
      .notNull()
      .references(() => services.slug),
    capacity: integer(),
    /** What staff has set by hand; it goes before the schedule. */
    override: text("covers_override", { mode: "json" }).$type<CoversOverride>(),
    held: integer().notNull(),
    pending: integer().notNull(),
    waiting: integer().notNull(),
    heldBySlot: text("held_by_slot", { mode: "json" }).$type<Record<string, number>>().notNull(),
    version: integer().notNull(),
    /** How often each contact stands there, by a short hash that names nobody. */
    contacts: text({ mode: "json" }).$type<ContactCounts>().notNull().default({}),
    /** When and by whom it was finished: every party had arrived or was absent. */
    finishedAt: integer("finished_at"),
    finishedBy: text("finished_by").references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.date, table.service] }),
    index("service_days_pending").on(table.date).where(sql`${table.pending} > 0`),
    check("service_days_fence", sql`${table.version} > 0`),
    check("service_days_covers", sql`${table.held} >= 0 AND ${table.capacity} >= 0`),
    check("service_days_waiting", sql`${table.waiting} BETWEEN 0 AND ${table.pending}`),
    check("service_days_slots", sql`json_valid(${table.heldBySlot})`),
    check("service_days_override", sql`json_valid(${table.override})`),
  ],
);

/** What happened to a service of a day itself: its covers set by hand. */
export const serviceDayEvents = sqliteTable(
  "service_day_events",
  {
    date: text().$type<CalendarDate>().notNull(),
    service: text()
      .$type<ServiceSlug>()
      .notNull()
      .references(() => services.slug),
    version: integer().notNull(),
    at: integer().notNull(),
    user: text().references(() => users.id, { onDelete: "set null" }),
    /** The slot whose covers were set; null for those of the service. */
    slot: text().$type<ClockTime>(),
    choice: text({ mode: "json" }).$type<CoversChoice>().notNull(),
    before: text({ mode: "json" }).$type<Capacity>().notNull(),
    after: text({ mode: "json" }).$type<Capacity>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.date, table.service, table.version] })],
);

/** What staff should know on a day, in a few words. */
export const dayNotes = sqliteTable("day_notes", {
  date: text().$type<CalendarDate>().primaryKey(),
  note: text().notNull(),
  /** One more with each change; the emptied note keeps its row, and so its version. */
  version: integer().notNull().default(1),
  user: text().references(() => users.id, { onDelete: "set null" }),
  updatedAt: integer("updated_at").notNull(),
});

/**
 * What the daily reconciliation found: a service of a day whose figures are not the sum of its
 * reservations. The row goes when a later reconciliation finds them equal again.
 */
export const ledgerAlarms = sqliteTable(
  "ledger_alarms",
  {
    date: text().$type<CalendarDate>().notNull(),
    service: text().$type<ServiceSlug>().notNull(),
    written: text({ mode: "json" }).$type<Omit<ServiceDayFigures, "version">>().notNull(),
    counted: text({ mode: "json" }).$type<Omit<ServiceDayFigures, "version">>().notNull(),
    /** How many contacts are not counted as often as they stand there. */
    wrongContacts: integer("wrong_contacts").notNull(),
    foundAt: integer("found_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.date, table.service] })],
);

/**
 * The result of each command that was taken, under the key it carried. `before` is the reservation
 * as it was, kept while the command may be undone.
 */
export const processedCommands = sqliteTable(
  "processed_commands",
  {
    key: text().primaryKey(),
    fingerprint: text().notNull(),
    result: text().notNull(),
    at: integer().notNull(),
    code: text().$type<ReservationCode>(),
    version: integer(),
    before: text(),
  },
  (table) => [
    index("processed_commands_by_time").on(table.at),
    index("processed_commands_to_undo")
      .on(table.code, table.version)
      .where(sql`${table.before} IS NOT NULL`),
  ],
);

/** The cancelling of all that is booked in closed services: resumable, one row an exception. */
export const closingJobs = sqliteTable("closing_jobs", {
  exception: text()
    .primaryKey()
    .references(() => scheduleExceptions.slug),
  user: text().references(() => users.id, { onDelete: "set null" }),
  startedAt: integer("started_at").notNull(),
  /** The services of days that are still to be closed. */
  remaining: text({ mode: "json" })
    .$type<{ date: CalendarDate; service: ServiceSlug }[]>()
    .notNull(),
  cancelled: integer().notNull(),
  finishedAt: integer("finished_at"),
});

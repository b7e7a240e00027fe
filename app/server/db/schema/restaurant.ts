import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale, LocalisedText } from "#app/domain/locale.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { SlotLength } from "#app/domain/schedule/slots.ts";
import type { CalendarDate, Weekday } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { TimeZone } from "#app/domain/time/restaurant-clock.ts";

// In every table: instants are milliseconds since 1970, dates YYYY-MM-DD and times HH:MM on the
// restaurant's clock. All are STRICT, and those with a text key WITHOUT ROWID: an index less to write.
// Lists that grow (status, kind, role, source, locale) are plain text; zod holds them.

/** Who the restaurant is. What it decides about bookings stands in `booking_options`. */
export const restaurant = sqliteTable(
  "restaurant",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    street: text().notNull(),
    postalCode: text("postal_code").notNull(),
    city: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    zone: text().$type<TimeZone>().notNull(),
    locale: text().$type<Locale>().notNull(),
  },
  (table) => [check("restaurant_is_one", sql`${table.id} = 1`)],
);

/** What the restaurant decides about bookings. Source: rules, "Capacity". */
export const bookingOptions = sqliteTable(
  "booking_options",
  {
    id: integer().primaryKey(),
    slotLength: integer("slot_length").$type<SlotLength>().notNull(),
    confirmation: text().$type<"automatic" | "manual">().notNull(),
    noticeMinutes: integer("notice_minutes").notNull(),
    horizonDays: integer("horizon_days").notNull(),
    automaticPartyMax: integer("automatic_party_max").notNull(),
    partyMax: integer("party_max").notNull(),
    waitingCoversMax: integer("waiting_covers_max").notNull(),
    pendingCoversMax: integer("pending_covers_max").notNull(),
    guestChangeCutoffMinutes: integer("guest_change_cutoff_minutes").notNull(),
    lateCancellationMinutes: integer("late_cancellation_minutes").notNull(),
    answerWithinHours: integer("answer_within_hours").notNull(),
    lateAfterMinutes: integer("late_after_minutes").notNull(),
    contactRetentionMonths: integer("contact_retention_months").notNull(),
    /** Who is told of what guests do; the restaurant's own address where it is empty. */
    notifiedAddresses: text("notified_addresses", { mode: "json" }).$type<string[]>().notNull(),
  },
  (table) => [
    check("booking_options_is_one", sql`${table.id} = 1`),
    check("booking_options_slot_length", sql`${table.slotLength} IN (15, 20, 30, 45, 60, 90, 120)`),
    check("booking_options_parties", sql`${table.automaticPartyMax} > 0 AND ${table.partyMax} > 0`),
  ],
);

/** Moves by triggers with every change to the tables that decide openings; ledgers fence on it. */
export const scheduleVersion = sqliteTable(
  "schedule_version",
  { id: integer().primaryKey(), version: integer().notNull() },
  (table) => [check("schedule_version_is_one", sql`${table.id} = 1`)],
);

/** A service is retired, never deleted: its slug is not given again, and history keeps its names. */
export const services = sqliteTable("services", {
  slug: text().$type<ServiceSlug>().primaryKey(),
  name: text({ mode: "json" }).$type<LocalisedText>().notNull(),
  position: integer().notNull(),
  retiredOn: text("retired_on").$type<CalendarDate>(),
});

/**
 * The week: the rows of the latest `from` that is not after a date count on it. A service without
 * a row on a weekday is closed. `capacity` null = unset.
 */
export const weeklyHours = sqliteTable(
  "weekly_hours",
  {
    from: text("from_date").$type<CalendarDate>().notNull(),
    service: text()
      .$type<ServiceSlug>()
      .notNull()
      .references(() => services.slug),
    weekday: integer().$type<Weekday>().notNull(),
    first: text().$type<ClockTime>().notNull(),
    last: text().$type<ClockTime>().notNull(),
    capacity: integer(),
    slotLimit: integer("slot_limit"),
  },
  (table) => [
    primaryKey({ columns: [table.from, table.service, table.weekday] }),
    check("weekly_hours_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check("weekly_hours_hours", sql`${table.first} <= ${table.last}`),
    check("weekly_hours_covers", sql`${table.capacity} >= 0 AND ${table.slotLimit} > 0`),
  ],
);

/**
 * Exceptions to the week. `opening` and `capacityRule` say whether the columns beside them count;
 * `dates` are the days of the range that are meant, null for all of them; from `fullFrom` to
 * `fullTo` the slots are full. `label` is for staff, `reason` for diners.
 */
export const scheduleExceptions = sqliteTable(
  "schedule_exceptions",
  {
    slug: text().primaryKey(),
    label: text().notNull(),
    reason: text({ mode: "json" }).$type<LocalisedText>(),
    from: text("from_date").$type<CalendarDate>().notNull(),
    to: text("to_date").$type<CalendarDate>().notNull(),
    dates: text({ mode: "json" }).$type<CalendarDate[]>(),
    service: text()
      .$type<ServiceSlug>()
      .references(() => services.slug),
    opening: text().$type<"inherit" | "closed" | "hours">().notNull(),
    first: text().$type<ClockTime>(),
    last: text().$type<ClockTime>(),
    capacityRule: text("capacity_rule").$type<"inherit" | "unset" | "covers">().notNull(),
    capacity: integer(),
    fullFrom: text("full_from").$type<ClockTime>(),
    fullTo: text("full_to").$type<ClockTime>(),
    createdAt: integer("created_at").notNull().default(0),
  },
  (table) => [
    index("schedule_exceptions_by_end").on(table.to),
    check("schedule_exceptions_range", sql`${table.from} <= ${table.to}`),
    check(
      "schedule_exceptions_hours",
      sql`(${table.opening} = 'hours') = (${table.first} IS NOT NULL AND ${table.last} IS NOT NULL)`,
    ),
    check(
      "schedule_exceptions_capacity",
      sql`(${table.capacityRule} = 'covers') = (${table.capacity} IS NOT NULL)`,
    ),
    check("schedule_exceptions_covers", sql`${table.capacity} >= 0`),
    check(
      "schedule_exceptions_full",
      sql`(${table.fullFrom} IS NULL) = (${table.fullTo} IS NULL) AND ${table.fullFrom} <= ${table.fullTo}`,
    ),
  ],
);

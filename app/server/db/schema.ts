import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate, Weekday } from "#app/domain/calendar-date.ts";
import type { Capacity } from "#app/domain/capacity.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { ContactCounts } from "#app/domain/contacts.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { MailKind, MailStatus } from "#app/domain/mail.ts";
import type {
  BookedTable,
  PendingReason,
  ReservationCode,
  ReservationStatus,
  WantedTable,
} from "#app/domain/reservation.ts";
import type { TimeZone } from "#app/domain/restaurant-clock.ts";
import type { Role } from "#app/domain/role.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import type { ServiceDayFigures } from "#app/domain/service-day.ts";
import type { SlotLength } from "#app/domain/slots.ts";

// Instants are milliseconds since 1970, dates YYYY-MM-DD and times HH:MM on the restaurant's clock.
// The migrations make every table STRICT, and those with a text key WITHOUT ROWID: an index less to write.

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
    slotLength: integer("slot_length").$type<SlotLength>().notNull(),
    confirmation: text().$type<"automatic" | "manual">().notNull(),
    noticeMinutes: integer("notice_minutes").notNull(),
    horizonDays: integer("horizon_days").notNull(),
    automaticPartyMax: integer("automatic_party_max").notNull(),
    partyMax: integer("party_max").notNull(),
    waitingCoversMax: integer("waiting_covers_max").notNull(),
    pendingCoversMax: integer("pending_covers_max").notNull().default(100),
    guestChangeCutoffMinutes: integer("guest_change_cutoff_minutes").notNull(),
    lateCancellationMinutes: integer("late_cancellation_minutes").notNull(),
  },
  (table) => [
    check("restaurant_is_one", sql`${table.id} = 1`),
    check("restaurant_locale", sql`${table.locale} IN ('fr', 'en')`),
    check("restaurant_slot_length", sql`${table.slotLength} IN (15, 20, 30, 45, 60, 90, 120)`),
    check("restaurant_confirmation", sql`${table.confirmation} IN ('automatic', 'manual')`),
    check("restaurant_parties", sql`${table.automaticPartyMax} > 0 AND ${table.partyMax} > 0`),
  ],
);

/** Moves by triggers with every change to the tables that decide openings; ledgers fence on it. */
export const scheduleVersion = sqliteTable(
  "schedule_version",
  { id: integer().primaryKey(), version: integer().notNull() },
  (table) => [check("schedule_version_is_one", sql`${table.id} = 1`)],
);

export const services = sqliteTable("services", {
  slug: text().$type<ServiceSlug>().primaryKey(),
  name: text().notNull(),
  nameEn: text("name_en").notNull(),
  position: integer().notNull(),
});

/** The weekly grid; a service without a row on a weekday is closed. `capacity` null = unset. */
export const gridCells = sqliteTable(
  "grid_cells",
  {
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
    primaryKey({ columns: [table.service, table.weekday] }),
    check("grid_cells_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check("grid_cells_hours", sql`${table.first} <= ${table.last}`),
    check("grid_cells_covers", sql`${table.capacity} >= 0 AND ${table.slotLimit} > 0`),
  ],
);

/** Exceptions to the grid. `opening` and `capacityRule` say whether the columns beside them count. */
export const closures = sqliteTable(
  "closures",
  {
    slug: text().primaryKey(),
    label: text().notNull(),
    from: text("from_date").$type<CalendarDate>().notNull(),
    to: text("to_date").$type<CalendarDate>().notNull(),
    service: text()
      .$type<ServiceSlug>()
      .references(() => services.slug),
    opening: text().$type<"inherit" | "closed" | "hours">().notNull(),
    first: text().$type<ClockTime>(),
    last: text().$type<ClockTime>(),
    capacityRule: text("capacity_rule").$type<"inherit" | "unset" | "covers">().notNull(),
    capacity: integer(),
  },
  (table) => [
    index("closures_by_end").on(table.to),
    check("closures_range", sql`${table.from} <= ${table.to}`),
    check("closures_opening", sql`${table.opening} IN ('inherit', 'closed', 'hours')`),
    check(
      "closures_hours",
      sql`(${table.opening} = 'hours') = (${table.first} IS NOT NULL AND ${table.last} IS NOT NULL)`,
    ),
    check("closures_capacity_rule", sql`${table.capacityRule} IN ('inherit', 'unset', 'covers')`),
    check(
      "closures_capacity",
      sql`(${table.capacityRule} = 'covers') = (${table.capacity} IS NOT NULL)`,
    ),
    check("closures_covers", sql`${table.capacity} >= 0`),
  ],
);

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
    held: integer().notNull(),
    pending: integer().notNull(),
    waiting: integer().notNull(),
    heldBySlot: text("held_by_slot", { mode: "json" }).$type<Record<string, number>>().notNull(),
    version: integer().notNull(),
    /** How often each contact stands there, by a short hash that names nobody. */
    contacts: text({ mode: "json" }).$type<ContactCounts>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.date, table.service] }),
    index("service_days_pending").on(table.date).where(sql`${table.pending} > 0`),
    check("service_days_fence", sql`${table.version} > 0`),
    check("service_days_covers", sql`${table.held} >= 0 AND ${table.capacity} >= 0`),
    check("service_days_waiting", sql`${table.waiting} BETWEEN 0 AND ${table.pending}`),
    check("service_days_slots", sql`json_valid(${table.heldBySlot})`),
  ],
);

export const users = sqliteTable(
  "users",
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    email: text().notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    role: text().$type<Role>().notNull(),
    passwordHash: text("password_hash").notNull(),
    locale: text().$type<Locale>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("users_by_slug").on(table.slug),
    uniqueIndex("users_by_email").on(table.email),
    check("users_role", sql`${table.role} IN ('user', 'admin')`),
    check("users_locale", sql`${table.locale} IN ('fr', 'en')`),
  ],
);

/** `id` is the SHA-256 of the cookie's token: who reads the table cannot log in with it. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    user: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("sessions_by_user").on(table.user),
    index("sessions_by_expiry").on(table.expiresAt),
  ],
);

export const reservations = sqliteTable(
  "reservations",
  {
    code: text().$type<ReservationCode>().primaryKey(),
    slug: text().notNull(),
    date: text().$type<CalendarDate>().notNull(),
    service: text()
      .$type<ServiceSlug>()
      .notNull()
      .references(() => services.slug),
    time: text().$type<ClockTime>().notNull(),
    covers: integer().notNull(),
    status: text().$type<ReservationStatus>().notNull(),
    pendingReason: text("pending_reason").$type<PendingReason>(),
    late: integer({ mode: "boolean" }).notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text(),
    phone: text(),
    note: text(),
    locale: text().$type<Locale>().notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer().notNull(),
    /** The change that a guest waits for; the table itself is as it was. */
    wanted: text({ mode: "json" }).$type<WantedTable>(),
  },
  (table) => [
    index("reservations_by_service_day").on(table.date, table.service, table.time),
    index("reservations_pending")
      .on(table.date, table.time, table.code)
      .where(sql`${table.status} = 'pending'`),
    check("reservations_covers", sql`${table.covers} > 0`),
    check("reservations_version", sql`${table.version} > 0`),
    check("reservations_date", sql`${table.date} GLOB '2[01][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`),
    check("reservations_time", sql`${table.time} GLOB '[0-2][0-9]:[0-5][0-9]'`),
    check(
      "reservations_status",
      sql`${table.status} IN ('pending', 'confirmed', 'refused', 'cancelled', 'expired', 'arrived', 'no_show')`,
    ),
    check(
      "reservations_pending_reason",
      sql`(${table.status} = 'pending') = (${table.pendingReason} IS NOT NULL)`,
    ),
  ],
);

/** What happened to a reservation, one row a version. The tables before and after name nobody. */
export const reservationEvents = sqliteTable(
  "reservation_events",
  {
    code: text()
      .$type<ReservationCode>()
      .notNull()
      .references(() => reservations.code),
    version: integer().notNull(),
    at: integer().notNull(),
    actor: text().$type<"guest" | "admin" | "system">().notNull(),
    user: text().references(() => users.id, { onDelete: "set null" }),
    kind: text().notNull(),
    before: text({ mode: "json" }).$type<BookedTable>(),
    after: text({ mode: "json" }).$type<BookedTable>().notNull(),
    over: integer().notNull(),
    reason: text(),
    wanted: text({ mode: "json" }).$type<WantedTable>(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.version] }),
    check("reservation_events_actor", sql`${table.actor} IN ('guest', 'admin', 'system')`),
    check("reservation_events_over", sql`${table.over} >= 0`),
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
    before: text({ mode: "json" }).$type<Capacity>().notNull(),
    after: text({ mode: "json" }).$type<Capacity>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.date, table.service, table.version] })],
);

/**
 * What the daily reckoning found: a service of a day whose figures are not the sum of its
 * reservations. The row goes when a later reckoning finds them equal again.
 */
export const ledgerAlarms = sqliteTable(
  "ledger_alarms",
  {
    date: text().$type<CalendarDate>().notNull(),
    service: text().$type<ServiceSlug>().notNull(),
    written: text({ mode: "json" }).$type<Omit<ServiceDayFigures, "version">>().notNull(),
    counted: text({ mode: "json" }).$type<Omit<ServiceDayFigures, "version">>().notNull(),
    /** How many contacts are not counted as often as they stand there. */
    wrongContacts: integer("wrong_contacts").notNull().default(0),
    foundAt: integer("found_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.date, table.service] })],
);

/** The outcome of each command that was taken, under the key it carried. */
export const commands = sqliteTable(
  "commands",
  {
    key: text().primaryKey(),
    parameters: text().notNull(),
    answer: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("commands_by_time").on(table.at)],
);

/**
 * The outbox, and afterwards the record of what was sent. `slug` is code, version and kind; of what
 * is told once a day, code, kind and date.
 */
export const mails = sqliteTable(
  "mails",
  {
    slug: text().primaryKey(),
    kind: text().$type<MailKind>().notNull(),
    code: text()
      .$type<ReservationCode>()
      .notNull()
      .references(() => reservations.code),
    version: integer().notNull(),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    status: text().$type<MailStatus>().notNull(),
    createdAt: integer("created_at").notNull(),
    claimedAt: integer("claimed_at"),
    /** When it was counted against its reader's day; `null` for what is never counted or is held. */
    countedAt: integer("counted_at"),
    attempts: integer().notNull(),
    sentAt: integer("sent_at"),
    providerId: text("provider_id"),
    error: text(),
  },
  (table) => [
    index("mails_to_send").on(table.createdAt).where(sql`${table.status} IN ('queued', 'sending')`),
    index("mails_failed").on(table.createdAt).where(sql`${table.status} = 'failed'`),
    index("mails_held").on(table.claimedAt).where(sql`${table.status} = 'held'`),
    index("mails_counted")
      .on(table.recipient, table.countedAt)
      .where(sql`${table.countedAt} IS NOT NULL`),
    check(
      "mails_status",
      sql`${table.status} IN ('queued', 'sending', 'sent', 'held', 'failed', 'settled')`,
    ),
    check("mails_sent", sql`(${table.status} = 'sent') = (${table.sentAt} IS NOT NULL)`),
  ],
);

/** What the preview transport was given to send; empty where mails leave for real. */
export const previewMails = sqliteTable(
  "preview_mails",
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    to: text("to_address").notNull(),
    subject: text().notNull(),
    kind: text().$type<MailKind>().notNull(),
    text: text("text_body").notNull(),
    html: text("html_body").notNull(),
    attachments: text({ mode: "json" })
      .$type<{ filename: string; contentType: string; content: string }[]>()
      .notNull(),
    at: integer().notNull(),
  },
  (table) => [index("preview_mails_by_recipient").on(table.to)],
);

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
import type { Locale } from "#app/domain/locale.ts";
import type {
  PendingReason,
  Placement,
  ReservationCode,
  ReservationSource,
  ReservationState,
  ReservationStatus,
} from "#app/domain/reservations/reservation.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { services } from "#app/server/db/schema/restaurant.ts";

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
    source: text().$type<ReservationSource>().notNull(),
    /** Cancelled after the deadline for it. */
    late: integer({ mode: "boolean" }).notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    /** Both names as they are searched for. */
    foldedName: text("folded_name").notNull(),
    email: text(),
    /** E.164, or as it was typed where it could not be read. */
    phone: text(),
    phoneDigits: text("phone_digits"),
    note: text(),
    dietaryNote: text("dietary_note"),
    houseNote: text("house_note"),
    locale: text().$type<Locale>().notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer().notNull(),
    /** The change that a guest waits for; the reservation itself is as it was. */
    requestedChange: text("requested_change", { mode: "json" }).$type<Placement>(),
    /** How many of the party have come; null for all of those who arrived. */
    arrivedCovers: integer("arrived_covers"),
    /** How late the party has said to be, in minutes, who said so, and whether staff has read it. */
    lateMinutes: integer("late_minutes"),
    lateSaidBy: text("late_said_by").$type<"guest" | "staff">(),
    isLateRead: integer("is_late_read", { mode: "boolean" }).notNull().default(false),
    /** Entered by mistake: told to nobody, counted in no figure, kept in the journal. */
    isMistake: integer("is_mistake", { mode: "boolean" }).notNull().default(false),
    /** One more takes the guest's link back. */
    linkVersion: integer("link_version").notNull().default(1),
    /** The member of staff who entered it. */
    takenBy: text("taken_by").references(() => users.id, { onDelete: "set null" }),
    /** The account that it belongs to. */
    user: text().references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    index("reservations_by_service_day").on(table.date, table.service, table.time),
    index("reservations_pending")
      .on(table.date, table.time, table.code)
      .where(sql`${table.status} = 'pending'`),
    index("reservations_to_answer").on(table.createdAt).where(sql`${table.status} = 'pending'`),
    index("reservations_waiting_changes")
      .on(table.date, table.time, table.code)
      .where(sql`${table.requestedChange} IS NOT NULL`),
    index("reservations_by_email")
      .on(table.email, table.date)
      .where(sql`${table.email} IS NOT NULL`),
    index("reservations_by_phone")
      .on(table.phone, table.date)
      .where(sql`${table.phone} IS NOT NULL`),
    check("reservations_covers", sql`${table.covers} > 0`),
    check("reservations_version", sql`${table.version} > 0 AND ${table.linkVersion} > 0`),
    check("reservations_date", sql`${table.date} GLOB '2[01][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`),
    check("reservations_time", sql`${table.time} GLOB '[0-2][0-9]:[0-5][0-9]'`),
    check(
      "reservations_pending_reason",
      sql`(${table.status} = 'pending') = (${table.pendingReason} IS NOT NULL)`,
    ),
    check("reservations_arrived", sql`${table.arrivedCovers} BETWEEN 1 AND ${table.covers}`),
    check("reservations_lateness", sql`${table.lateMinutes} > 0`),
  ],
);

/** What happened to a reservation, one row a version. The states before and after name nobody. */
export const reservationEvents = sqliteTable(
  "reservation_events",
  {
    code: text()
      .$type<ReservationCode>()
      .notNull()
      .references(() => reservations.code),
    version: integer().notNull(),
    at: integer().notNull(),
    actor: text().$type<"guest" | "staff" | "system">().notNull(),
    user: text().references(() => users.id, { onDelete: "set null" }),
    kind: text().notNull(),
    before: text({ mode: "json" }).$type<ReservationState>(),
    after: text({ mode: "json" }).$type<ReservationState>().notNull(),
    over: integer().notNull(),
    reason: text(),
    requestedChange: text("requested_change", { mode: "json" }).$type<Placement>(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.version] }),
    check("reservation_events_over", sql`${table.over} >= 0`),
  ],
);

/** What the restaurant adds to a guest, who is known by a mail address or an E.164 telephone number. */
export const guests = sqliteTable(
  "guests",
  {
    slug: text().primaryKey(),
    email: text(),
    phone: text(),
    houseNote: text("house_note"),
    tags: text({ mode: "json" }).$type<string[]>().notNull(),
    /** Her requests are always answered by hand. */
    isAlwaysByHand: integer("is_always_by_hand", { mode: "boolean" }).notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("guests_by_email").on(table.email),
    uniqueIndex("guests_by_phone").on(table.phone),
    check("guests_contact", sql`${table.email} IS NOT NULL OR ${table.phone} IS NOT NULL`),
  ],
);

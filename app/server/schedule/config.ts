import { and, gte, lte } from "drizzle-orm";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { WeeklyHours } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ScheduleException } from "#app/domain/schedule/schedule-exception.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import {
  bookingOptions,
  restaurant,
  scheduleExceptions,
  scheduleVersion,
  services,
  weeklyHours,
} from "#app/server/db/schema/restaurant.ts";
import { capacityFrom, capacityFromException } from "#app/server/db/stored-capacity.ts";

const version = preparedQuery((db) => db.select().from(scheduleVersion));

/** The query for the number that moves with everything a restaurant is made of. */
export function scheduleVersionQuery(db: Database) {
  return version(db, {});
}

/** The queries behind a restaurant, for a batch with others; exceptions from `from` to `to` only. */
export function configQueries(db: Database, from: CalendarDate, to: CalendarDate) {
  return [
    db.select().from(restaurant),
    db.select().from(bookingOptions),
    db.select().from(services).orderBy(services.position),
    db.select().from(weeklyHours),
    db
      .select()
      .from(scheduleExceptions)
      .where(and(gte(scheduleExceptions.to, from), lte(scheduleExceptions.from, to))),
    scheduleVersionQuery(db),
  ] as const;
}

type ConfigRows = readonly [
  (typeof restaurant.$inferSelect)[],
  (typeof bookingOptions.$inferSelect)[],
  (typeof services.$inferSelect)[],
  (typeof weeklyHours.$inferSelect)[],
  (typeof scheduleExceptions.$inferSelect)[],
  (typeof scheduleVersion.$inferSelect)[],
];

function restaurantOf(
  { id: _id, ...identity }: typeof restaurant.$inferSelect,
  { id: _optionsId, ...options }: typeof bookingOptions.$inferSelect,
): Restaurant {
  return { ...identity, options };
}

function weeklyHoursOf(row: typeof weeklyHours.$inferSelect): WeeklyHours {
  return { ...row, capacity: capacityFrom(row.capacity) };
}

function exceptionOf({
  first,
  last,
  ...row
}: typeof scheduleExceptions.$inferSelect): ScheduleException {
  const hours = first !== null && last !== null ? { first, last } : "closed";
  return {
    slug: row.slug,
    label: row.label,
    from: row.from,
    to: row.to,
    service: row.service,
    createdAt: row.createdAt,
    opening: row.opening === "hours" ? hours : row.opening,
    capacity: capacityFromException(row),
  };
}

/** A restaurant from the rows of `configQueries`. Throws a 503 when the restaurant was never set up. */
export function configFrom(rows: ConfigRows): RestaurantConfig {
  const [[restaurantRow], [optionsRow], serviceRows, weekRows, exceptionRows, [versionRow]] = rows;
  if (!restaurantRow || !optionsRow || !versionRow)
    throw new Response("The restaurant has not been set up: npm run set-up", { status: 503 });
  const config = restaurantOf(restaurantRow, optionsRow);
  return {
    restaurant: config,
    services: serviceRows,
    schedule: {
      weeklyHours: weekRows.map(weeklyHoursOf),
      exceptions: exceptionRows.map(exceptionOf),
      slotLength: config.options.slotLength,
    },
    version: versionRow.version,
  };
}

import { and, gte, lte } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Closure } from "#app/domain/closure.ts";
import type { GridCell, WeeklySchedule } from "#app/domain/opening.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { Service } from "#app/domain/service.ts";
import type { Database } from "#app/server/db/client.ts";
import { keptQuery } from "#app/server/db/kept-query.ts";
import {
  closures,
  gridCells,
  restaurant,
  scheduleVersion,
  services,
} from "#app/server/db/schema.ts";
import { capacityFrom, capacityFromException } from "#app/server/db/stored-capacity.ts";

/** The restaurant as its rules need it: identity and options, services in order, openings. */
export type House = {
  restaurant: Restaurant;
  services: Service[];
  schedule: WeeklySchedule;
  /** Moves whenever one of the above does. */
  version: number;
};

const version = keptQuery((db) => db.select().from(scheduleVersion));

/** The query for the number that moves with everything a house is made of. */
export function scheduleVersionQuery(db: Database) {
  return version(db, {});
}

/** The queries behind a house, for a batch with others; exceptions from `from` to `to` only. */
export function houseQueries(db: Database, from: CalendarDate, to: CalendarDate) {
  return [
    db.select().from(restaurant),
    db.select().from(services).orderBy(services.position),
    db.select().from(gridCells),
    db
      .select()
      .from(closures)
      .where(and(gte(closures.to, from), lte(closures.from, to))),
    scheduleVersionQuery(db),
  ] as const;
}

type HouseRows = readonly [
  (typeof restaurant.$inferSelect)[],
  (typeof services.$inferSelect)[],
  (typeof gridCells.$inferSelect)[],
  (typeof closures.$inferSelect)[],
  (typeof scheduleVersion.$inferSelect)[],
];

function restaurantOf({ id, ...row }: typeof restaurant.$inferSelect): Restaurant {
  const { name, street, postalCode, city, phone, email, zone, locale, ...options } = row;
  return { name, street, postalCode, city, phone, email, zone, locale, options };
}

function cellOf(row: typeof gridCells.$inferSelect): GridCell {
  return { ...row, capacity: capacityFrom(row.capacity) };
}

function closureOf({ first, last, ...row }: typeof closures.$inferSelect): Closure {
  const hours = first !== null && last !== null ? { first, last } : "closed";
  return {
    slug: row.slug,
    label: row.label,
    from: row.from,
    to: row.to,
    service: row.service,
    opening: row.opening === "hours" ? hours : row.opening,
    capacity: capacityFromException(row),
  };
}

/** A house from the rows of `houseQueries`. Throws a 503 when the restaurant was never set up. */
export function houseFrom(rows: HouseRows): House {
  const [[restaurantRow], serviceRows, cellRows, closureRows, [versionRow]] = rows;
  if (!restaurantRow || !versionRow)
    throw new Response("The restaurant has not been set up: npm run set-up", { status: 503 });
  const house = restaurantOf(restaurantRow);
  return {
    restaurant: house,
    services: serviceRows,
    schedule: {
      grid: cellRows.map(cellOf),
      closures: closureRows.map(closureOf),
      slotLength: house.options.slotLength,
    },
    version: versionRow.version,
  };
}

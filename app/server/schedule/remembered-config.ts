import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { configFrom, configQueries, scheduleVersionQuery } from "#app/server/schedule/config.ts";

/** Beyond every horizon, with the month or the page of days that may be shown around its end. */
const furthestDays = 800;
const longestMemory = 5 * 60_000;

type Range = { from: CalendarDate; to: CalendarDate };
type Remembered = Range & { config: RestaurantConfig; readAt: number };

/** What this isolate knows of the restaurant, for each of its databases. */
const memory = new WeakMap<D1Database, Remembered>();

function known(db: Database, { from, to }: Range, now: number): RestaurantConfig | null {
  const remembered = memory.get(db.$client);
  if (!remembered || remembered.from > from || remembered.to < to) return null;
  // Versions tell of every change but one: a database that was put back to an earlier state.
  return now - remembered.readAt < longestMemory ? remembered.config : null;
}

/** All dates that pages and ledgers ask for, but those of the past: read once for all of them. */
function comingDates(now: number): Range {
  return { from: addDays(utcDate(now), -1), to: addDays(utcDate(now), furthestDays) };
}

/**
 * The restaurant with its exceptions from `from` to `to`, and the rows of other queries at the same
 * moment. One round trip to D1: the restaurant as remembered, when its version is still the present one.
 * A second one when it has moved since.
 */
export async function readWithConfig<Query extends BatchItem<"sqlite">, Queries extends Query[]>(
  db: Database,
  range: Range,
  ...queries: Queries
): Promise<[RestaurantConfig, ...BatchResponse<Queries>]> {
  const now = Date.now();
  const config = known(db, range, now);
  if (config) {
    const [[present], ...rows] = await db.batch([scheduleVersionQuery(db), ...queries] as const);
    if (present?.version === config.version) return [config, ...(rows as BatchResponse<Queries>)];
  }
  const coming = comingDates(now);
  const isComing = coming.from <= range.from && range.to <= coming.to;
  const wide = isComing ? coming : range;
  const [restaurant, options, services, week, exceptions, version, ...rows] = await db.batch([
    ...configQueries(db, wide.from, wide.to),
    ...queries,
  ] as const);
  const fresh = configFrom([restaurant, options, services, week, exceptions, version]);
  if (isComing) memory.set(db.$client, { ...coming, config: fresh, readAt: now });
  return [fresh, ...(rows as BatchResponse<Queries>)];
}

/** The restaurant with its exceptions from `from` to `to`, as it is now; one round trip to D1. */
export async function readConfig(db: Database, range: Range): Promise<RestaurantConfig> {
  const [config] = await readWithConfig(db, range);
  return config;
}

/** The restaurant as this isolate last read it, perhaps stale: only to pass a request on, never to refuse it. */
export async function rememberedConfig(db: Database, range: Range): Promise<RestaurantConfig> {
  return known(db, range, Date.now()) ?? readConfig(db, range);
}

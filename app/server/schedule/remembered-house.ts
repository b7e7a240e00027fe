import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import { addDays, type CalendarDate } from "#app/domain/calendar-date.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Database } from "#app/server/db/client.ts";
import {
  type House,
  houseFrom,
  houseQueries,
  scheduleVersionQuery,
} from "#app/server/schedule/house.ts";

/** Beyond every horizon, with the month or the page of days that may be shown around its end. */
const furthestDays = 800;
const longestMemory = 5 * 60_000;

type Range = { from: CalendarDate; to: CalendarDate };
type Remembered = Range & { house: House; readAt: number };

/** What this isolate knows of the house, for each of its databases. */
const memory = new WeakMap<D1Database, Remembered>();

function known(db: Database, { from, to }: Range, now: number): House | null {
  const remembered = memory.get(db.$client);
  if (!remembered || remembered.from > from || remembered.to < to) return null;
  // Versions tell of every change but one: a database that was put back to an earlier state.
  return now - remembered.readAt < longestMemory ? remembered.house : null;
}

/** All dates that pages and ledgers ask for, but those of the past: read once for all of them. */
function comingDates(now: number): Range {
  return { from: addDays(worldDate(now), -1), to: addDays(worldDate(now), furthestDays) };
}

/**
 * The house with its exceptions from `from` to `to`, and the rows of other queries at the same
 * moment. One round trip to D1: the house as remembered, when its version is still the present one.
 * A second one when it has moved since.
 */
export async function readWithHouse<Query extends BatchItem<"sqlite">, Queries extends Query[]>(
  db: Database,
  range: Range,
  ...queries: Queries
): Promise<[House, ...BatchResponse<Queries>]> {
  const now = Date.now();
  const house = known(db, range, now);
  if (house) {
    const [[present], ...rows] = await db.batch([scheduleVersionQuery(db), ...queries] as const);
    if (present?.version === house.version) return [house, ...(rows as BatchResponse<Queries>)];
  }
  const coming = comingDates(now);
  const isComing = coming.from <= range.from && range.to <= coming.to;
  const wide = isComing ? coming : range;
  const [restaurant, options, services, week, exceptions, version, ...rows] = await db.batch([
    ...houseQueries(db, wide.from, wide.to),
    ...queries,
  ] as const);
  const fresh = houseFrom([restaurant, options, services, week, exceptions, version]);
  if (isComing) memory.set(db.$client, { ...coming, house: fresh, readAt: now });
  return [fresh, ...(rows as BatchResponse<Queries>)];
}

/** The house with its exceptions from `from` to `to`, as it is now; one round trip to D1. */
export async function readHouse(db: Database, range: Range): Promise<House> {
  const [house] = await readWithHouse(db, range);
  return house;
}

/** The house as this isolate last read it, perhaps stale: only to pass a request on, never to refuse it. */
export async function rememberedHouse(db: Database, range: Range): Promise<House> {
  return known(db, range, Date.now()) ?? readHouse(db, range);
}

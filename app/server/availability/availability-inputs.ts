import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { AvailabilityInputs } from "#app/server/availability/service-offers.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import { isFresh, newReading, type Reading } from "#app/server/http/cache-freshness.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

type Range = { from: CalendarDate; to: CalendarDate; covers: number };

type Read = { reading: Reading; config: RestaurantConfig; rows: AvailabilityInputs["rows"] };

const mostRemembered = 50;
const memory = new WeakMap<D1Database, Map<string, Read>>();

function remember(db: Platform["db"], { from, to }: Range, read: Read): void {
  const known = memory.get(db.$client);
  const kept = known && known.size < mostRemembered ? known : new Map<string, Read>();
  memory.set(db.$client, kept.set(`${from} ${to}`, read));
}

/** All that decides what a party may book from `from` to `to`; one round trip to D1. */
export async function readAvailabilityInputs(
  { from, to, covers }: Range,
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<AvailabilityInputs> {
  const reading = newReading();
  const [config, rows] = await readWithConfig(db, { from, to }, listServiceDays(db, from, to));
  remember(db, { from, to, covers }, { reading, config, rows });
  return { config, rows, covers, now };
}

/**
 * The same as this isolate last read it, while visitors may still be shown it; `null` when not. Only
 * for advice: what may be booked is for the ledger to say.
 */
export function rememberedInputs(
  { from, to, covers }: Range,
  { db, now }: Pick<Platform, "db" | "now">,
): AvailabilityInputs | null {
  const read = memory.get(db.$client)?.get(`${from} ${to}`);
  return read && isFresh(read.reading)
    ? { config: read.config, rows: read.rows, covers, now }
    : null;
}

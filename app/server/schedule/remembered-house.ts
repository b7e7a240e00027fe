import { addDays, calendarDate } from "#app/domain/calendar-date.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { Database } from "#app/server/db/client.ts";
import { type House, loadHouse } from "#app/server/schedule/house.ts";

const longestHorizonDays = 731;

let remembered: House | null = null;

/** The house with all coming exceptions, read now; this isolate remembers it for `rememberedHouse`. */
export async function freshHouse(db: Database, now: Instant): Promise<House> {
  const today = calendarDate(new Date(now).toISOString().slice(0, 10));
  remembered = await loadHouse(db, addDays(today, -1), addDays(today, longestHorizonDays));
  return remembered;
}

/** The house as this isolate last read it, perhaps stale: only to pass a request on, never to refuse it. */
export async function rememberedHouse(db: Database, now: Instant): Promise<House> {
  return remembered ?? freshHouse(db, now);
}

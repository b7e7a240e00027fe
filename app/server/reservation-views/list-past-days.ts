import { serviceSummary } from "#app/domain/reservations/service-summary.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listPastServiceDays, pastServiceDay } from "#app/server/db/past-days.ts";
import type { Platform } from "#app/server/platform.ts";
import type { ListedDay, ListedService } from "#app/server/reservation-views/list-days.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

type PastRows = Parameters<typeof pastServiceDay>[0][];

/** A past day with those of its services that had reservations. */
export function pastDay(config: RestaurantConfig, rows: PastRows, date: CalendarDate): ListedDay {
  const services = config.services.flatMap(({ slug, name }): ListedService[] => {
    const row = rows.find((candidate) => candidate.date === date && candidate.service === slug);
    return row ? [{ ...serviceSummary(pastServiceDay(row)), name: { name } }] : [];
  });
  return { date, services };
}

/**
 * The last `count` days with reservations up to `from` (up to yesterday when it is `null` or not
 * past), the latest first, with the capacity they had. One round trip to D1.
 */
export async function listPastDays(
  { from, count }: { from: CalendarDate | null; count: number },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const utcToday = utcDate(now);
  const latest = from && from < utcToday ? from : utcToday;
  // Today may be among them, and one more day tells whether there are older ones.
  const days = listPastServiceDays(db, latest, count + 2);
  const [config, rows] = await readWithConfig(db, { from: utcToday, to: utcToday }, days);
  const today = localMoment(now, config.restaurant.zone).date;
  const yesterday = addDays(today, -1);
  const first = from && from < yesterday ? from : yesterday;
  const dates = [...new Set(rows.map((row) => row.date))].filter((date) => date <= first);
  return {
    today,
    first,
    days: dates.slice(0, count).map((date) => pastDay(config, rows, date)),
    next: dates[count] ?? null,
  };
}

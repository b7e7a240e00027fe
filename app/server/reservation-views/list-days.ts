import { type ServiceSummary, serviceSummary } from "#app/domain/reservations/service-summary.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate, datesBetween } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

type Deps = Pick<Platform, "db" | "now">;
type ServiceDayRows = Parameters<typeof serviceDayFrom>[1];

/** A service of a day with its name and its figures. */
export type ListedService = ServiceSummary & { name: Pick<Service, "name"> };
export type ListedDay = { date: CalendarDate; services: ListedService[] };

const furthestDays = 731;

/** A day with its services in their order; the closed ones too. */
export function listedDay(
  config: RestaurantConfig,
  rows: ServiceDayRows,
  date: CalendarDate,
): ListedDay {
  return {
    date,
    services: config.services.map(({ slug, name }) => ({
      ...serviceSummary(serviceDayFrom(config, rows, date, slug)),
      name: { name },
    })),
  };
}

function within(date: CalendarDate, first: CalendarDate, last: CalendarDate): CalendarDate {
  if (date < first) return first;
  return date > last ? last : date;
}

/**
 * The `count` days from `from` on (from today when it is `null` or past), with the capacity that
 * the schedule gives them now. Two years ahead at most. One round trip to D1.
 */
export async function listDays(
  { from, count }: { from: CalendarDate | null; count: number },
  { db, now }: Deps,
) {
  const utcToday = utcDate(now);
  const earliest = within(from ?? utcToday, addDays(utcToday, -1), addDays(utcToday, furthestDays));
  const latest = addDays(earliest, count + 2);
  const range = { from: earliest, to: latest };
  const [config, rows] = await readWithConfig(db, range, listServiceDays(db, earliest, latest));
  const today = localMoment(now, config.restaurant.zone).date;
  const first = within(from ?? today, today, addDays(today, furthestDays));
  const dates = datesBetween(first, addDays(first, count - 1));
  const next = addDays(first, count);
  return {
    today,
    first,
    days: dates.map((date) => listedDay(config, rows, date)),
    previous: first > today ? within(addDays(first, -count), today, first) : null,
    next: next > addDays(today, furthestDays) ? null : next,
  };
}

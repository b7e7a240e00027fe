import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { type ListedDay, listedDay } from "#app/server/reservation-views/list-days.ts";
import { pastDay } from "#app/server/reservation-views/list-past-days.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

/** One day of the admin area: as the schedule has it now, or as it was when it is past. One round trip to D1. */
export async function listDay(
  { date }: { date: CalendarDate },
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<{ today: CalendarDate; day: ListedDay }> {
  const range = { from: date, to: date };
  const [config, rows] = await readWithConfig(db, range, listServiceDays(db, date, date));
  const today = localMoment(now, config.restaurant.zone).date;
  const list = date < today ? pastDay : listedDay;
  return { today, day: list(config, rows, date) };
}

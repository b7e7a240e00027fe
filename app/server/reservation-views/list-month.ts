import {
  addDays,
  addMonths,
  type CalendarMonth,
  calendarDate,
  datesOfMonth,
} from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { listedDay } from "#app/server/reservation-views/list-days.ts";
import { pastDay } from "#app/server/reservation-views/list-past-days.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

/** A month of the admin area, its days as they are or were. One round trip to D1. */
export async function listMonth(
  { month }: { month: CalendarMonth },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const from = calendarDate(`${month}-01`);
  const to = addDays(calendarDate(`${addMonths(month, 1)}-01`), -1);
  const [config, rows] = await readWithConfig(db, { from, to }, listServiceDays(db, from, to));
  const today = localMoment(now, config.restaurant.zone).date;
  const days = datesOfMonth(month).map((date) =>
    (date < today ? pastDay : listedDay)(config, rows, date),
  );
  return { today, month, days, previous: addMonths(month, -1), next: addMonths(month, 1) };
}

import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import type { Platform } from "#app/server/context.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import { type ListedDay, listedDay } from "#app/server/reservations/list-days.ts";
import { pastDay } from "#app/server/reservations/list-past-days.ts";
import { readWithHouse } from "#app/server/schedule/remembered-house.ts";

/** One day of the book: as the schedule has it now, or as it was when it is past. One round trip to D1. */
export async function listDay(
  { date }: { date: CalendarDate },
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<{ today: CalendarDate; day: ListedDay }> {
  const range = { from: date, to: date };
  const [house, rows] = await readWithHouse(db, range, listServiceDays(db, date, date));
  const today = localMoment(now, house.restaurant.zone).date;
  const list = date < today ? pastDay : listedDay;
  return { today, day: list(house, rows, date) };
}

import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Judgement } from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/context.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import { houseFrom, houseQueries } from "#app/server/schedule/house.ts";

type Range = { from: CalendarDate; to: CalendarDate; covers: number };

/** All that decides what a party may book from `from` to `to`; one round trip to D1. */
export async function readJudgement(
  { from, to, covers }: Range,
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Judgement> {
  const [restaurant, services, cells, closures, version, rows] = await db.batch([
    ...houseQueries(db, from, to),
    listServiceDays(db, from, to),
  ]);
  const house = houseFrom([restaurant, services, cells, closures, version]);
  return { house, rows, covers, now };
}

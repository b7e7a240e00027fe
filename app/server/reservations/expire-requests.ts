import { and, eq, lte, sql } from "drizzle-orm";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";

const maximumPerRun = 100;

/** Expires requests whose hour has come without an answer; returns how many. Meant for a cron. */
export async function expireRequests(deps: Pick<Platform, "env" | "db" | "now">): Promise<number> {
  const { db, now } = deps;
  const config = await db.select({ zone: restaurant.zone }).from(restaurant).get();
  if (!config) return 0;
  const { date, time } = localMoment(now, config.zone);
  const due = await db
    .select({ code: reservations.code, version: reservations.version })
    .from(serviceDays)
    .innerJoin(
      reservations,
      and(
        eq(reservations.date, serviceDays.date),
        eq(reservations.service, serviceDays.service),
        eq(reservations.status, "pending"),
      ),
    )
    .where(
      and(
        sql`${serviceDays.pending} > 0`,
        lte(serviceDays.date, date),
        sql`(${reservations.date} < ${date} OR ${reservations.time} <= ${time})`,
      ),
    )
    .limit(maximumPerRun);
  for (const { code, version } of due) {
    // No form can bring a colon in its key, and so take this one.
    const key = `expire:${code}:${version}`;
    const actor = { kind: "system" } as const;
    const how = { notify: true, force: false, reason: null, expectedVersion: version };
    await commandReservation({ kind: "expire", code, key, actor, at: now, ...how }, deps);
  }
  return due.length;
}

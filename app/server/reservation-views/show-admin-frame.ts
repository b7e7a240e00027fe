import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { type Kept, undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { type StaffIntent, statusAfter } from "#app/domain/reservations/staff-actions.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { readAdminActivity } from "#app/server/db/admin-activity.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { listReservationsByCode, type ReservationRow } from "#app/server/db/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { listKept } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";

const nameAndZone = preparedQuery((db) =>
  db.select({ name: restaurant.name, zone: restaurant.zone }).from(restaurant),
);

/** Whether a reservation is as an answer left it; what was taken back may be in any state. */
function stands(staffAction: StaffIntent, row: ReservationRow): boolean {
  switch (staffAction) {
    case "undo":
      return true;
    case "accept-change":
    case "refuse-change":
      return row.requestedChange === null;
    case "late-read":
      return row.isLateRead;
    default:
      return row.status === statusAfter(staffAction);
  }
}

/** What the page tells of what was just done: of whom, and for how long it may be taken back. */
function told(
  staffAction: StaffIntent,
  row: ReservationRow,
  kept: readonly Kept[],
  { now, today }: { now: Instant; today: CalendarDate },
) {
  const { slug, date, service, covers, firstName, lastName, version } = row;
  const period = adminPeriod(date, today);
  const reservation = { slug, date, service, covers, firstName, lastName, version };
  return { staffAction, period, reservation, undoSeconds: undoSeconds(kept, row, now) };
}

/**
 * What stands around every page of the admin area: the restaurant's name, the covers that wait, and the
 * answer that was just given, `null` when the reservation has moved on since.
 */
export async function showAdminFrame(
  { given }: { given: { staffAction: StaffIntent; code: ReservationCode } | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const queries = [nameAndZone(db, {}), readAdminActivity(db, utcDate(now))] as const;
  const [[config], [activity], [row] = [], kept = []] = given
    ? await db.batch([...queries, listReservationsByCode(db, [given.code]), listKept(db, now)])
    : await db.batch(queries);
  const today = config ? localMoment(now, config.zone).date : utcDate(now);
  const isStill = given && row && stands(given.staffAction, row);
  return {
    restaurant: config?.name ?? "Couverts",
    pending: activity?.pending ?? 0,
    changes: activity?.changes ?? 0,
    given: isStill ? told(given.staffAction, row, kept, { now, today }) : null,
  };
}

import { changeId } from "#app/domain/live/feed-answer.ts";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { type Kept, undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { type StaffIntent, statusAfter } from "#app/domain/reservations/staff-actions.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { listReservationsByCode, type ReservationRow } from "#app/server/db/reservations.ts";
import { listKept } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";
import { liveBook, liveQueries } from "#app/server/reservation-views/live-book.ts";

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
 * What stands around every page of the admin area: the restaurant's name, the requests that wait, from
 * where on the page asks what has changed, and the answer that was just given, `null` when the
 * reservation has moved on since.
 */
export async function showAdminFrame(
  { given }: { given: { staffAction: StaffIntent; code: ReservationCode } | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const queries = liveQueries(null, { db, now });
  const [config, dates, changes, [row] = [], kept = []] = given
    ? await db.batch([...queries, listReservationsByCode(db, [given.code]), listKept(db, now)])
    : await db.batch(queries);
  const { name, today, requests, changed } = liveBook([config, dates, changes], now);
  const isStill = given && row && stands(given.staffAction, row);
  return {
    restaurant: name,
    live: { cursor: now, today, requests, known: changed.map(changeId) },
    given: isStill ? told(given.staffAction, row, kept, { now, today }) : null,
  };
}

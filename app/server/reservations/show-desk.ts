import type { StaffIntent } from "#app/domain/answer.ts";
import { type Kept, undoSeconds } from "#app/domain/decide-undo.ts";
import { type ReservationCode, transitions } from "#app/domain/reservation.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import { readBookPulse } from "#app/server/db/book-pulse.ts";
import { keptQuery } from "#app/server/db/kept-query.ts";
import { listReservationsByCode, type ReservationRow } from "#app/server/db/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { listKept } from "#app/server/db/undoable.ts";

const restaurantName = keptQuery((db) => db.select({ name: restaurant.name }).from(restaurant));

/** Whether a reservation is as an answer left it; what was taken back may be in any state. */
function stands(answer: StaffIntent, { status }: ReservationRow): boolean {
  return answer === "undo" || status === transitions[answer].to;
}

/** What the page tells of what was just done: of whom, and for how long it may be taken back. */
function told(answer: StaffIntent, row: ReservationRow, kept: readonly Kept[], now: Instant) {
  const { slug, date, service, covers, firstName, lastName, version } = row;
  const reservation = { slug, date, service, covers, firstName, lastName, version };
  return { answer, reservation, undoSeconds: undoSeconds(kept, row, now) };
}

/**
 * What stands around every page of the book: the restaurant's name, the covers that wait, and the
 * answer that was just given, `null` when the reservation has moved on since.
 */
export async function showDesk(
  { given }: { given: { answer: StaffIntent; code: ReservationCode } | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const queries = [restaurantName(db, {}), readBookPulse(db, worldDate(now))] as const;
  const [[house], [pulse], [row] = [], kept = []] = given
    ? await db.batch([...queries, listReservationsByCode(db, [given.code]), listKept(db, now)])
    : await db.batch(queries);
  const isStill = given && row && stands(given.answer, row);
  return {
    restaurant: house?.name ?? "Couverts",
    pending: pulse?.pending ?? 0,
    changes: pulse?.changes ?? 0,
    given: isStill ? told(given.answer, row, kept, now) : null,
  };
}

import type { Answer } from "#app/domain/answer.ts";
import { type ReservationCode, transitions } from "#app/domain/reservation.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import { readBookPulse } from "#app/server/db/book-pulse.ts";
import { keptQuery } from "#app/server/db/kept-query.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";

const restaurantName = keptQuery((db) => db.select({ name: restaurant.name }).from(restaurant));

/**
 * What stands around every page of the book: the restaurant's name, the covers that wait, and the
 * answer that was just given, `null` when the reservation has moved on since.
 */
export async function showDesk(
  { given }: { given: { answer: Answer; code: ReservationCode } | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const queries = [restaurantName(db, {}), readBookPulse(db, worldDate(now))] as const;
  const [[house], [pulse], [row] = []] = given
    ? await db.batch([...queries, listReservationsByCode(db, [given.code])])
    : await db.batch(queries);
  const isStill = given && row && row.status === transitions[given.answer].to;
  return {
    restaurant: house?.name ?? "Couverts",
    pending: pulse?.pending ?? 0,
    changes: pulse?.changes ?? 0,
    given: isStill ? { answer: given.answer, reservation: row } : null,
  };
}

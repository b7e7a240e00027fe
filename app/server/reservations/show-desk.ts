import type { Answer } from "#app/domain/answer.ts";
import { type ReservationCode, transitions } from "#app/domain/reservation.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import { readBookPulse } from "#app/server/db/book-pulse.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { restaurant } from "#app/server/db/schema.ts";

/**
 * What stands around every page of the book: the restaurant's name, the covers that wait, and the
 * answer that was just given, `null` when the reservation has moved on since.
 */
export async function showDesk(
  { given }: { given: { answer: Answer; code: ReservationCode } | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const [[house], [pulse], [row]] = await db.batch([
    db.select({ name: restaurant.name }).from(restaurant),
    readBookPulse(db, worldDate(now)),
    listReservationsByCode(db, given ? [given.code] : []),
  ]);
  const isStill = given && row && row.status === transitions[given.answer].to;
  return {
    restaurant: house?.name ?? "Couverts",
    pending: pulse?.pending ?? 0,
    changes: pulse?.changes ?? 0,
    given: isStill ? { answer: given.answer, reservation: row } : null,
  };
}

import { worldDate } from "#app/domain/world-date.ts";
import { reservationParams } from "#app/paths.ts";
import type { Platform } from "#app/server/context.ts";
import { listReservationEvents } from "#app/server/db/reservation-events.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { codeOfGuestSlug } from "#app/server/reservations/guest-link.ts";
import { houseFrom, houseQueries, loadHouse } from "#app/server/schedule/house.ts";

export type GuestDeps = Pick<Platform, "db" | "now"> & {
  env: Pick<Platform["env"], "LINK_SECRET">;
};

/**
 * What a guest's link leads to: the house, and what is stored of the reservation, which is `null`
 * when the key is wrong. One round trip to D1.
 */
export async function readForGuest(params: unknown, { env, db, now }: GuestDeps) {
  const slug = reservationParams.safeParse(params).data?.slug ?? "";
  const code = codeOfGuestSlug(slug, env.LINK_SECRET);
  const today = worldDate(now);
  if (!code) return { house: await loadHouse(db, today, today), booked: null };
  const [restaurant, services, cells, closures, version, rows, events] = await db.batch([
    ...houseQueries(db, today, today),
    listReservationsByCode(db, [code]),
    listReservationEvents(db, code),
  ]);
  const house = houseFrom([restaurant, services, cells, closures, version]);
  const [row, last] = [rows[0], events.at(-1)];
  return { house, booked: row && last ? { row, last, slug } : null };
}

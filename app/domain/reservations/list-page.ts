import type { ReservationCode, ReservationState } from "#app/domain/reservations/reservation.ts";
import {
  comparePlaces,
  type ListPlace,
  listPartOf,
} from "#app/domain/reservations/service-list.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

type Placed = Pick<ReservationState, "status" | "time"> & {
  createdAt: Instant;
  code: ReservationCode;
};

function placeOf({ status, time, createdAt, code }: Placed): ListPlace {
  return { part: listPartOf(status), time, createdAt, code };
}

/** So many rows of a list as a page holds, after a place, and the place after which the next begins. */
export function listPage<Row extends Placed>(
  rows: readonly Row[],
  { after, size }: { after: ListPlace | null; size: number },
): { page: Row[]; next: ListPlace | null } {
  const rest = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .filter(({ place }) => after === null || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  const page = rest.slice(0, size);
  const isLast = rest.length === page.length;
  return { page: page.map(({ row }) => row), next: isLast ? null : (page.at(-1)?.place ?? null) };
}

import type { RowReservation } from "#app/components/admin/reservations/reservation-row.tsx";
import { type ListPart, listPartOf } from "#app/domain/reservations/service-list.ts";

/** The parts of a service's list. */
export function reservationGroups<Row extends RowReservation>(
  rows: readonly Row[],
): Record<ListPart, Row[]> {
  const of = (part: ListPart) => rows.filter(({ status }) => listPartOf(status) === part);
  return { requests: of("requests"), tables: of("tables"), gone: of("gone") };
}

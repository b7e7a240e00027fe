import type { RowReservation } from "#app/components/book/reservation-row.tsx";

/** The parts of a service's list: what waits for an answer, who comes, and who does not. */
export function reservationGroups<Row extends RowReservation>(rows: readonly Row[]) {
  const comes = ["confirmed", "arrived", "no_show"];
  return {
    requests: rows.filter(({ status }) => status === "pending"),
    tables: rows.filter(({ status }) => comes.includes(status)),
    gone: rows.filter(({ status }) => status !== "pending" && !comes.includes(status)),
  };
}

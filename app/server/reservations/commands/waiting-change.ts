import type { WantedTable } from "#app/domain/reservation.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";

/** The change that a guest waits for, if it is still the one that an answer names. */
export function waitingChange({ wanted }: ReservationRow, named: WantedTable): WantedTable | null {
  const isSame =
    wanted?.date === named.date &&
    wanted.service === named.service &&
    wanted.time === named.time &&
    wanted.covers === named.covers;
  return isSame ? wanted : null;
}

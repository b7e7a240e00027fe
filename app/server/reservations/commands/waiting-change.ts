import type { Placement } from "#app/domain/reservation.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";

/** The change that a guest waits for, if it is still the one that an answer names. */
export function waitingChange(
  { requestedChange }: ReservationRow,
  named: Placement,
): Placement | null {
  const isSame =
    requestedChange?.date === named.date &&
    requestedChange.service === named.service &&
    requestedChange.time === named.time &&
    requestedChange.covers === named.covers;
  return isSame ? requestedChange : null;
}

import { decideLateness } from "#app/domain/reservations/decide-mark.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";

/** Notes that a party comes late, by its guest or by staff. */
export const announceLateness = onReservation<"announce-lateness">({
  decide: (_day, command, row, rules) => decideLateness(command, stateOf(row), row, rules),
});

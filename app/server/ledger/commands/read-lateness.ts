import { decideLatenessRead } from "#app/domain/reservations/decide-mark.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";

/** Notes that staff has read how late a party comes. */
export const readLateness = onReservation<"read-lateness">({
  decide: (_day, _command, row) => decideLatenessRead(stateOf(row), row),
});

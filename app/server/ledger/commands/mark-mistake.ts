import { decideMistake } from "#app/domain/reservations/decide-mark.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";

/** Notes that staff entered a reservation by mistake. */
export const markMistake = onReservation<"mark-mistake">({
  decide: (_day, _command, row) => decideMistake(stateOf(row), row),
});

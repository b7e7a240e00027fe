import { decideMistake } from "#app/domain/decide-fact.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** Notes that staff entered a reservation by mistake. */
export const markMistake = onReservation<"mark-mistake">({
  decide: (_day, _command, row) => decideMistake(tableOf(row), row),
});

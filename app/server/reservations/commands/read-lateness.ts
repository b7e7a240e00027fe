import { decideLatenessRead } from "#app/domain/decide-fact.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** Notes that staff has read how late a party comes. */
export const readLateness = onReservation<"read-lateness">({
  decide: (_day, _command, row) => decideLatenessRead(tableOf(row), row),
});

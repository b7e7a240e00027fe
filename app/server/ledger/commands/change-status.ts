import { decideAct } from "#app/domain/reservations/decide-status.ts";
import type { ReservationAct } from "#app/domain/reservations/reservation.ts";
import { tableOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";

/** Takes a reservation from one status to another, on the day where it is. */
export const act = onReservation<ReservationAct>({
  decide: (day, command, row, rules) => decideAct(day, command, tableOf(row), rules),
  reasonOf: ({ reason }) => reason,
});

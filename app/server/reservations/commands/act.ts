import { decideAct } from "#app/domain/act-rules.ts";
import type { ReservationAct } from "#app/domain/reservation.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** Takes a reservation from one status to another, on the day where it is. */
export const act = onReservation<ReservationAct>({
  decide: (day, command, row, rules) => decideAct(day, command, tableOf(row), rules),
  reasonOf: ({ reason }) => reason,
});

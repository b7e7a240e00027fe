import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import type { StatusAction } from "#app/domain/reservations/reservation.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";

/** Takes a reservation from one status to another, on the day where it is. */
export const changeStatus = onReservation<StatusAction>({
  decide: (day, command, row, rules) => decideStatus(day, command, stateOf(row), rules, row),
  reasonOf: ({ reason }) => reason,
});

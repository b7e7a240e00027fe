import { decideChange } from "#app/domain/change-rules.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";
import { withPerson } from "#app/server/reservations/reservation-row.ts";

/** Changes date, service, slot or size, by the guest or by the restaurant. */
export const change = onReservation<"change">({
  leadsTo: ({ date, service }) => ({ date, service }),
  decide: (target, command, row, rules) => decideChange(target, command, tableOf(row), rules, row),
  afterwards: (row, { person }) => (person ? withPerson(row, person) : row),
});

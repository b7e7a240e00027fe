import { decideChange } from "#app/domain/reservations/decide-change.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { withPerson } from "#app/server/ledger/reservation-row.ts";

/** Changes date, service, slot or size, by the guest or by the restaurant. */
export const change = onReservation<"change">({
  leadsTo: ({ date, service }) => ({ date, service }),
  decide: (target, command, row, rules) => decideChange(target, command, stateOf(row), rules, row),
  afterwards: (row, { person }) => (person ? withPerson(row, person) : row),
});

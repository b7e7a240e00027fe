import { decideErasure } from "#app/domain/reservations/decide-erasure.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { nobody } from "#app/server/ledger/reservation-row.ts";

/** Takes the person out of a reservation; its figures and its history stay. */
export const erase = onReservation<"erase">({
  decide: (_day, _command, row, rules) => decideErasure(stateOf(row), rules),
  afterwards(row, _command, changeset) {
    changeset.erased.push(row.code);
    return { ...row, ...nobody, houseNote: null, slug: row.code };
  },
});

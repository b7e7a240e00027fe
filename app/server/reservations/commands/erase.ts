import { decideErasure } from "#app/domain/erasure.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";
import { nobody } from "#app/server/reservations/reservation-row.ts";

/** Takes the person out of a reservation; its figures and its history stay. */
export const erase = onReservation<"erase">({
  decide: (_day, _command, row, rules) => decideErasure(tableOf(row), rules),
  afterwards(row, _command, draft) {
    draft.erased.push(row.code);
    return { ...row, ...nobody, houseNote: null, slug: row.code };
  },
});

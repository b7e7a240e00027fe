import { decideLateness } from "#app/domain/decide-fact.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** Notes that a party comes late, by its guest or by staff. */
export const announceLateness = onReservation<"announce-lateness">({
  decide: (_day, command, row, rules) => decideLateness(command, tableOf(row), row, rules),
});

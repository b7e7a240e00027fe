import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { decideChangeResolution } from "#app/server/ledger/commands/waiting-change.ts";

/** Leaves a table as it is, though its guest waits for a change. */
export const refuseChange = onReservation<"refuse-change">({
  decide: decideChangeResolution,
  reasonOf: ({ reason }) => reason,
});

import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { decideChangeResolution } from "#app/server/ledger/commands/waiting-change.ts";

/** Lets a change go ahead that a guest waits for. */
export const acceptChange = onReservation<"accept-change">({
  leadsTo: ({ requestedChange }) => requestedChange,
  decide: decideChangeResolution,
  reasonOf: ({ reason }) => reason,
});

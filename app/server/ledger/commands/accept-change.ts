import { onReservation } from "#app/server/ledger/commands/on-reservation.ts";
import { decideAnswerToChange } from "#app/server/ledger/commands/waiting-change.ts";

/** Lets a change go ahead that a guest waits for. */
export const acceptChange = onReservation<"accept-change">({
  leadsTo: ({ requestedChange }) => requestedChange,
  decide: decideAnswerToChange,
  reasonOf: ({ reason }) => reason,
});

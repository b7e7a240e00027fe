import { decideOnWaitingChange } from "#app/domain/change-rules.ts";
import { onReservation } from "#app/server/reservations/commands/on-reservation.ts";
import { waitingChange } from "#app/server/reservations/commands/waiting-change.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** Lets a change go ahead that a guest waits for. */
export const acceptChange = onReservation<"accept-change">({
  leadsTo: ({ requestedChange }) => requestedChange,
  decide: (target, { kind, force, requestedChange }, row, rules) =>
    decideOnWaitingChange(
      target,
      kind,
      force,
      tableOf(row),
      waitingChange(row, requestedChange),
      rules,
    ),
  reasonOf: ({ reason }) => reason,
});

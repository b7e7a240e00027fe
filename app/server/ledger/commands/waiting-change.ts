import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { CommandOf, RefusalOf } from "#app/domain/reservations/commands.ts";
import { decideOnWaitingChange } from "#app/domain/reservations/decide-change.ts";
import type { Decision } from "#app/domain/reservations/decision.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";

/** What the rules say of an answer to the change that a guest waits for. */
export function decideChangeResolution(
  target: ServiceDay,
  { kind, force, requestedChange }: CommandOf<"accept-change" | "refuse-change">,
  row: ReservationRow,
  rules: BookingPolicy,
): Decision<RefusalOf<"change">> {
  const waiting = waitingChange(row, requestedChange);
  return decideOnWaitingChange(target, kind, force, stateOf(row), waiting, rules);
}

/** The change that a guest waits for, if it is still the one that an answer names. */
function waitingChange({ requestedChange }: ReservationRow, named: Placement): Placement | null {
  const isSame =
    requestedChange?.date === named.date &&
    requestedChange.service === named.service &&
    requestedChange.time === named.time &&
    requestedChange.covers === named.covers;
  return isSame ? requestedChange : null;
}

import type { HouseRules } from "#app/domain/booking-rules.ts";
import { decideOnWaitingChange } from "#app/domain/change-rules.ts";
import type { Decision } from "#app/domain/decision.ts";
import type { CommandOf, RefusalOf } from "#app/domain/ledger-command.ts";
import type { Placement } from "#app/domain/reservation.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";

/** What the rules say of an answer to the change that a guest waits for. */
export function decideAnswerToChange(
  target: ServiceDay,
  { kind, force, requestedChange }: CommandOf<"accept-change" | "refuse-change">,
  row: ReservationRow,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  const waiting = waitingChange(row, requestedChange);
  return decideOnWaitingChange(target, kind, force, tableOf(row), waiting, rules);
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

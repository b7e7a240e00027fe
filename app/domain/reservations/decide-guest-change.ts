import {
  type BookingPolicy,
  decideBooking,
  isWantOfRoom,
} from "#app/domain/reservations/booking-policy.ts";
import type { RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import {
  holdsCovers,
  isChangeable,
  isSamePlace,
  type Placement,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { type ServiceDay, takesMore, withoutOwn } from "#app/domain/reservations/service-day.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

type GuestDecision = Decision<RefusalOf<"change">>;

function decideWaitingChange(before: ReservationState, placement: Placement): GuestDecision {
  return taken(before, ["change-waiting", "guest-changed"], { requestedChange: placement });
}

/** A change to what stands already takes back the one that waits; without one nothing happens. */
function decideNoChange(before: ReservationState, waiting: Placement | null): GuestDecision {
  if (waiting === null) return taken(before, [], { isIdle: true });
  return taken(before, ["changed", "guest-changed"]);
}

/**
 * Decides a guest's change, as new on the side it leads to. A confirmed table is kept as it is
 * when the change does not fit, and the change waits for the restaurant's answer; `waiting` is the
 * one that waits until now. To take that back is never too late before the hour of the table.
 */
export function decideGuestChange(
  target: ServiceDay,
  placement: Placement,
  before: ReservationState,
  rules: BookingPolicy,
  waiting: Placement | null = null,
): GuestDecision {
  if (!isChangeable(before.status)) {
    return { ok: false, reason: "not-allowed", status: before.status };
  }
  const left = instantOf(before.date, before.time, rules.zone) - rules.now;
  if (left <= 0) return refused("past");
  const stays = isSamePlace(before, placement) && before.covers === placement.covers;
  if (stays) return decideNoChange(before, waiting);
  if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");
  const isHeld = holdsCovers(before.status);
  if (isHeld && !takesMore(target, before, { ...before, ...placement })) {
    return taken({ ...before, ...placement }, ["changed", "guest-changed"]);
  }
  const others = withoutOwn(target, before);
  const decision = decideBooking(others, placement.time, placement.covers, rules);
  if (decision.outcome === "refused") {
    const waits = isHeld && isWantOfRoom(decision.reason);
    return waits ? decideWaitingChange(before, placement) : refused(decision.reason);
  }
  if (decision.outcome === "pending" && isHeld) return decideWaitingChange(before, placement);
  const pendingReason = decision.outcome === "pending" ? decision.why : null;
  const after: ReservationState = {
    ...before,
    ...placement,
    status: decision.outcome,
    pendingReason,
  };
  return taken(after, ["changed", "guest-changed"]);
}

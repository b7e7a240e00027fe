import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, taken } from "#app/domain/reservations/decision.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

/**
 * Decides whether the person may be taken out of a reservation: once it is over or answered with
 * no. A table that is still to come is cancelled first, so that nobody is expected without a name.
 */
export function decideErasure(
  before: ReservationState,
  { zone, now }: BookingPolicy,
): Decision<RefusalOf<"erase">> {
  const isComing = before.date >= localMoment(now, zone).date;
  if (isComing && (before.status === "pending" || before.status === "confirmed")) {
    return { ok: false, reason: "not-allowed", status: before.status };
  }
  return taken(before, []);
}

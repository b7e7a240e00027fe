import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { capacityOf, countIn, type ServiceDay } from "#app/domain/reservations/service-day.ts";

type Waiting = ReservationState & { createdAt: number };

/**
 * How many of those who wait for room could have it now, one after another from the oldest on. None
 * where requests are answered by hand: there nobody waits for room.
 */
export function requestsThatFit(day: ServiceDay, reservations: readonly Waiting[]): number {
  if (capacityOf(day.opening) === "unset") return 0;
  const waiting = reservations
    .filter(({ status, pendingReason }) => status === "pending" && pendingReason === "capacity")
    .sort((one, other) => one.createdAt - other.createdAt);
  let [present, count] = [day, 0];
  for (const each of waiting) {
    if (excessCovers(present, each.time, each.covers) > 0) continue;
    const held = { ...each, status: "confirmed", pendingReason: null } as const;
    present = { ...present, figures: countIn(present.figures, held) };
    count += 1;
  }
  return count;
}

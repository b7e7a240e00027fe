import type { Place } from "#app/domain/reservations/entry-places.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { isWithinReach } from "#app/server/availability/booking-window.ts";

/**
 * Why no ledger is asked about a place: there is no such service, or its date is out of reach. The
 * past of the last day is for the ledger to tell. `null` where there may be one.
 */
export function standingOfPlace(
  { services }: RestaurantConfig,
  { date, service }: Pick<Place, "date" | "service">,
  now: number,
): "closed" | "past" | "too-far" | null {
  if (!services.some(({ slug }) => slug === service)) return "closed";
  if (isWithinReach(date, now)) return null;
  return date > utcDate(now) ? "too-far" : "past";
}

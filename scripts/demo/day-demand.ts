import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { type AskedBooking, type DemandDeps, usualDemand } from "./asked-booking.ts";
import { brunch, soir } from "./bistro.ts";
import { eveningOver, freshRequests, nearlyFullEvening } from "./special-demand.ts";

function isFeast({ opening }: ServiceDay): boolean {
  return opening.kind === "open" && opening.slotLimit !== null;
}

function comingDays(days: readonly ServiceDay[], now: Instant, { zone }: DemandDeps) {
  const today = localMoment(now, zone).date;
  const coming = days.filter(({ date }) => date > today);
  return {
    feasts: coming.filter(isFeast),
    brunches: coming.filter(({ service }) => service === brunch),
    quiet: coming.filter((day) => day.service === soir && !isFeast(day)),
  };
}

/** What is asked of one of the open days; the next ones have something for the restaurant to decide. */
export function dayDemand(
  day: ServiceDay,
  openDays: readonly ServiceDay[],
  now: Instant,
  deps: DemandDeps,
): AskedBooking[] {
  const { feasts, brunches, quiet } = comingDays(openDays, now, deps);
  if (day === feasts[0]) return nearlyFullEvening(now, deps);
  if (day === feasts[1]) return eveningOver(now, deps);
  const usual = usualDemand(day, deps);
  if (day === brunches[0]) {
    return [...usual, ...freshRequests(["11:30", "12:30"], [2, 4, 3], now, deps)];
  }
  if (day === brunches[1]) return [...usual, ...freshRequests(["12:00"], [6], now, deps)];
  if (day === quiet[1]) return [...usual, ...freshRequests(["20:00"], [10], now, deps)];
  if (day === quiet[6]) return [...usual, ...freshRequests(["19:30"], [14], now, deps)];
  return usual;
}

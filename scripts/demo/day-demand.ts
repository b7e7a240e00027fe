import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { type AskedBooking, type DemandDeps, usualDemand } from "./asked-booking.ts";
import { brunch, soir } from "./bistro.ts";
import { arrivingLate } from "./lifecycles.ts";
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

const lateAtEachSlot = 2;

/** As it is asked, but the first parties of each slot come late. */
function withLateParties(demand: readonly AskedBooking[]): AskedBooking[] {
  const seen = new Map<ClockTime, number>();
  return demand.map((asked) => {
    const before = seen.get(asked.time) ?? 0;
    seen.set(asked.time, before + 1);
    if (before >= lateAtEachSlot) return asked;
    return { ...asked, lifecycle: arrivingLate(asked.lifecycle) };
  });
}

/** What is asked of one of the open days; the next ones have something for the restaurant to
 * decide, and today's have somebody who is late. */
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
  if (day.date === localMoment(now, deps.zone).date) return withLateParties(usual);
  if (day === brunches[0]) {
    return [...usual, ...freshRequests(["11:30", "12:30"], [2, 4, 3], now, deps)];
  }
  if (day === brunches[1]) return [...usual, ...freshRequests(["12:00"], [6], now, deps)];
  if (day === quiet[1]) return [...usual, ...freshRequests(["20:00"], [10], now, deps)];
  if (day === quiet[6]) return [...usual, ...freshRequests(["19:30"], [14], now, deps)];
  return usual;
}

import { type Instant, localMoment } from "#app/domain/restaurant-clock.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";
import { brunch, soir } from "./bistro.ts";
import { eveningOver, freshRequests, nearlyFullEvening } from "./special-wishes.ts";
import { usualWishes, type Wish, type WishDeps } from "./wishes.ts";

function isFeast({ opening }: ServiceDay): boolean {
  return opening.kind === "open" && opening.slotLimit !== null;
}

function comingDays(days: readonly ServiceDay[], now: Instant, { zone }: WishDeps) {
  const today = localMoment(now, zone).date;
  const coming = days.filter(({ date }) => date > today);
  return {
    feasts: coming.filter(isFeast),
    brunches: coming.filter(({ service }) => service === brunch),
    quiet: coming.filter((day) => day.service === soir && !isFeast(day)),
  };
}

/** What is asked of one of the open days; the next ones have something for the restaurant to decide. */
export function dayWishes(
  day: ServiceDay,
  openDays: readonly ServiceDay[],
  now: Instant,
  deps: WishDeps,
): Wish[] {
  const { feasts, brunches, quiet } = comingDays(openDays, now, deps);
  if (day === feasts[0]) return nearlyFullEvening(day, now, deps);
  if (day === feasts[1]) return eveningOver(day, now, deps);
  const usual = usualWishes(day, deps);
  if (day === brunches[0]) {
    return [...usual, ...freshRequests(["11:30", "12:30"], [2, 4, 3], now, deps)];
  }
  if (day === brunches[1]) return [...usual, ...freshRequests(["12:00"], [6], now, deps)];
  if (day === quiet[1]) return [...usual, ...freshRequests(["20:00"], [10], now, deps)];
  if (day === quiet[6]) return [...usual, ...freshRequests(["19:30"], [14], now, deps)];
  return usual;
}

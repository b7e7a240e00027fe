import { type ClockTime, clockTime } from "#app/domain/time/clock-time.ts";
import { days, type Instant, minutes } from "#app/domain/time/restaurant-clock.ts";
import { type AskedBooking, type DemandDeps, demandFor } from "./asked-booking.ts";
import { type Lifecycle, noLifecycle } from "./lifecycles.ts";

const earliest = clockTime("19:00");
const eveningTimes = ["19:00", "19:30", "20:00", "20:30", "21:00"].map(clockTime);

// Most come by two, one party is large; with who still asks each evening has eighteen.
const fortyCovers = [2, 2, 2, 8, 2, 4, 2, 2, 3, 2, 1, 2, 4, 2, 2];
const thirtySevenCovers = [2, 2, 6, 2, 2, 4, 2, 2, 3, 2, 1, 2, 2, 2, 2, 1];

/**
 * What every evening has: somebody who must not eat something, a birthday, a wheelchair. Nothing of
 * it is drawn, so that the list of that evening is as long on each day that the demo is made.
 */
const told: Record<number, { note?: string; dietaryNote?: string }> = {
  1: { dietaryNote: "Allergie aux noix" },
  3: { note: "C’est un anniversaire : un petit gâteau serait parfait." },
  4: { note: "Un convive en fauteuil roulant." },
  8: { dietaryNote: "Sans gluten pour deux", note: "Près de la fenêtre, si possible." },
  12: { dietaryNote: "Allergie aux crustacés" },
};

const nothingTold = { note: null, dietaryNote: null };

function isEven(index: number): boolean {
  return index % 2 === 0;
}

/** Demand of the last twelve days for an evening, by parties of these sizes, spread over its slots. */
function fillingDemand(sizes: readonly number[], now: Instant, deps: DemandDeps): AskedBooking[] {
  const demand: AskedBooking[] = [];
  function arrivingAt(time: ClockTime): number {
    const arriving = demand.filter((asked) => asked.time === time);
    return arriving.reduce((sum, { party }) => sum + party.covers, 0);
  }
  for (const [index, covers] of sizes.entries()) {
    // The emptiest slot, so that no slot's own limit is met before the evening is full.
    const [time = earliest] = eveningTimes.toSorted((a, b) => arrivingAt(a) - arrivingAt(b));
    const at = now - days(1) - minutes(deps.dice.between(60, 16_000));
    const asked = demandFor({ time, covers, at }, noLifecycle, deps);
    demand.push({ ...asked, party: { ...asked.party, ...nothingTold, ...told[index] } });
  }
  return demand;
}

function demandOfToday(
  sizes: readonly number[],
  now: Instant,
  lifecycle: (index: number) => Lifecycle,
  deps: DemandDeps,
): AskedBooking[] {
  return sizes.map((covers, index) => {
    const time = clockTime(isEven(index) ? "20:00" : "20:30");
    const at = now - minutes((sizes.length - index) * deps.dice.between(50, 100));
    return demandFor({ time, covers, at }, lifecycle(index), deps);
  });
}

/** An evening with three covers left, for which two larger parties wait. */
export function nearlyFullEvening(now: Instant, deps: DemandDeps): AskedBooking[] {
  return [
    ...fillingDemand(thirtySevenCovers, now, deps),
    ...demandOfToday([4, 5], now, () => noLifecycle, deps),
  ];
}

const acceptAnyway: Lifecycle = ({ bookedAt }) => [
  { at: bookedAt + minutes(25), by: "staff", action: "accept", force: true },
];

/** An evening that the restaurant took two parties too many for; a third one waits. */
export function eveningOver(now: Instant, deps: DemandDeps): AskedBooking[] {
  return [
    ...fillingDemand(fortyCovers, now, deps),
    ...demandOfToday([3, 2, 6], now, (index) => (index < 2 ? acceptAnyway : noLifecycle), deps),
  ];
}

/** Requests of the last hours that the restaurant has yet to answer. */
export function freshRequests(
  times: readonly string[],
  sizes: readonly number[],
  now: Instant,
  deps: DemandDeps,
): AskedBooking[] {
  return sizes.map((covers, index) => {
    const time = clockTime(times[index % times.length] ?? "");
    const at = now - minutes(deps.dice.between(20, 1100));
    return demandFor({ time, covers, at }, noLifecycle, deps);
  });
}

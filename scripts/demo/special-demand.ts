import { capacityOf, type ServiceDay } from "#app/domain/reservations/service-day.ts";
import { type ClockTime, clockTime } from "#app/domain/time/clock-time.ts";
import { days, type Instant, minutes } from "#app/domain/time/restaurant-clock.ts";
import { type AskedBooking, type DemandDeps, demandFor } from "./asked-booking.ts";
import { partySize } from "./demand.ts";
import { type Lifecycle, noLifecycle } from "./lifecycles.ts";

const earliest = clockTime("19:00");
const eveningTimes = ["19:00", "19:30", "20:00", "20:30", "21:00", "21:30"].map(clockTime);

function isEven(index: number): boolean {
  return index % 2 === 0;
}

/** Demand of the last twelve days that fill an evening up to `left` covers, spread over its slots. */
function fillingDemand(
  day: ServiceDay,
  left: number,
  now: Instant,
  deps: DemandDeps,
): AskedBooking[] {
  const capacity = capacityOf(day.opening);
  let room = capacity === "unset" ? 0 : capacity - left;
  const demand: AskedBooking[] = [];
  function arrivingAt(time: ClockTime): number {
    const arriving = demand.filter((asked) => asked.time === time);
    return arriving.reduce((sum, { party }) => sum + party.covers, 0);
  }
  while (room > 0) {
    const covers = Math.min(partySize(deps.dice), room, 6);
    // The emptiest slot, so that no slot's own limit is met before the evening is full.
    const [time = earliest] = eveningTimes.toSorted((a, b) => arrivingAt(a) - arrivingAt(b));
    const at = now - days(1) - minutes(deps.dice.between(60, 16_000));
    demand.push(demandFor({ time, covers, at }, noLifecycle, deps));
    room -= covers;
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
export function nearlyFullEvening(day: ServiceDay, now: Instant, deps: DemandDeps): AskedBooking[] {
  return [
    ...fillingDemand(day, 3, now, deps),
    ...demandOfToday([4, 5], now, () => noLifecycle, deps),
  ];
}

const acceptAnyway: Lifecycle = ({ bookedAt }) => [
  { at: bookedAt + minutes(25), by: "staff", action: "accept", force: true },
];

/** An evening that the restaurant took two parties too many for; a third one waits. */
export function eveningOver(day: ServiceDay, now: Instant, deps: DemandDeps): AskedBooking[] {
  return [
    ...fillingDemand(day, 0, now, deps),
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

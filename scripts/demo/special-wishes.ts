import { type ClockTime, clockTime } from "#app/domain/clock-time.ts";
import { days, type Instant, minutes } from "#app/domain/restaurant-clock.ts";
import { capacityOf, type ServiceDay } from "#app/domain/service-day.ts";
import { type Course, noCourse } from "./courses.ts";
import { partySize } from "./demand.ts";
import { type Wish, type WishDeps, wishFor } from "./wishes.ts";

const earliest = clockTime("19:00");
const eveningTimes = ["19:00", "19:30", "20:00", "20:30", "21:00", "21:30"].map(clockTime);

function isEven(index: number): boolean {
  return index % 2 === 0;
}

/** Wishes of the last twelve days that fill an evening up to `left` covers, spread over its slots. */
function fillingWishes(day: ServiceDay, left: number, now: Instant, deps: WishDeps): Wish[] {
  const capacity = capacityOf(day.opening);
  let room = capacity === "unset" ? 0 : capacity - left;
  const wishes: Wish[] = [];
  function arrivingAt(time: ClockTime): number {
    const arriving = wishes.filter((wish) => wish.time === time);
    return arriving.reduce((sum, { party }) => sum + party.covers, 0);
  }
  while (room > 0) {
    const covers = Math.min(partySize(deps.dice), room, 6);
    // The emptiest slot, so that no slot's own limit is met before the evening is full.
    const [time = earliest] = eveningTimes.toSorted((a, b) => arrivingAt(a) - arrivingAt(b));
    const at = now - days(1) - minutes(deps.dice.between(60, 16_000));
    wishes.push(wishFor({ time, covers, at }, noCourse, deps));
    room -= covers;
  }
  return wishes;
}

function wishesOfToday(
  sizes: readonly number[],
  now: Instant,
  course: (index: number) => Course,
  deps: WishDeps,
): Wish[] {
  return sizes.map((covers, index) => {
    const time = clockTime(isEven(index) ? "20:00" : "20:30");
    const at = now - minutes((sizes.length - index) * deps.dice.between(50, 100));
    return wishFor({ time, covers, at }, course(index), deps);
  });
}

/** An evening with three covers left, for which two larger parties wait. */
export function nearlyFullEvening(day: ServiceDay, now: Instant, deps: WishDeps): Wish[] {
  return [...fillingWishes(day, 3, now, deps), ...wishesOfToday([4, 5], now, () => noCourse, deps)];
}

const acceptAnyway: Course = ({ bookedAt }) => [
  { at: bookedAt + minutes(25), by: "staff", act: "accept", force: true },
];

/** An evening that the restaurant took two parties too many for; a third one waits. */
export function eveningOver(day: ServiceDay, now: Instant, deps: WishDeps): Wish[] {
  return [
    ...fillingWishes(day, 0, now, deps),
    ...wishesOfToday([3, 2, 6], now, (index) => (index < 2 ? acceptAnyway : noCourse), deps),
  ];
}

/** Requests of the last hours that the restaurant has yet to answer. */
export function freshRequests(
  times: readonly string[],
  sizes: readonly number[],
  now: Instant,
  deps: WishDeps,
): Wish[] {
  return sizes.map((covers, index) => {
    const time = clockTime(times[index % times.length] ?? "");
    const at = now - minutes(deps.dice.between(20, 1100));
    return wishFor({ time, covers, at }, noCourse, deps);
  });
}

import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { capacityOf, type ServiceDay } from "#app/domain/reservations/service-day.ts";
import { weekdayOf } from "#app/domain/time/calendar-date.ts";
import { brunch, midi } from "./bistro.ts";
import type { Dice } from "./dice.ts";

type Demand = Pick<ReservationState, "time" | "covers">;

// Shares of the covers that are asked for, Monday to Sunday.
const lunchShares = [0, 0.4, 0.46, 0.5, 0.6, 0.6, 0];
const dinnerShares = [0, 0.5, 0.56, 0.7, 1.12, 1.25, 0];
const brunchCovers = 20;

const partySizes = [
  [1, 5],
  [2, 54],
  [3, 12],
  [4, 16],
  [5, 4],
  [6, 5],
  [7, 1],
  [8, 1.5],
  [10, 0.8],
  [12, 0.5],
] as const;

const popularity: Readonly<Record<string, number>> = {
  "11:30": 2,
  "12:00": 2,
  "12:30": 4,
  "13:00": 3,
  "19:30": 3,
  "20:00": 5,
  "20:30": 4,
  "21:00": 2,
};

/** The size of a party that is drawn: most come by two. */
function partySize(dice: Dice): number {
  return dice.weighted(partySizes);
}

function coversAskedFor(day: ServiceDay): number {
  const capacity = capacityOf(day.opening);
  if (day.service === brunch || capacity === "unset") return brunchCovers;
  const shares = day.service === midi ? lunchShares : dinnerShares;
  return capacity * (shares[weekdayOf(day.date) - 1] ?? 0);
}

/** The tables that are asked for on a usual day; rain and sun make it more or less. */
export function demandOf(day: ServiceDay, dice: Dice): Demand[] {
  if (day.opening.kind === "closed") return [];
  const times = day.opening.slots.map((slot) => [slot, popularity[slot] ?? 1] as const);
  const weather = dice.between(70, 120) / 100;
  const tables: Demand[] = [];
  for (let left = coversAskedFor(day) * weather; left > 1; ) {
    const covers = partySize(dice);
    tables.push({ time: dice.weighted(times), covers });
    left -= covers;
  }
  return tables;
}

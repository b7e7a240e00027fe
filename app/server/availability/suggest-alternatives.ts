import {
  addDays,
  type CalendarDate,
  datesBetween,
  daysBetween,
} from "#app/domain/calendar-date.ts";
import { type ClockTime, minutesOfDay } from "#app/domain/clock-time.ts";
import type { Alternatives, DayOffer, SlotOffer } from "#app/domain/day-offer.ts";
import { isWithinReach, notBeforeYesterday, roughToday } from "#app/server/availability/reach.ts";
import { readJudgement } from "#app/server/availability/read-judgement.ts";
import {
  dayOffer,
  type Judgement,
  serviceOffers,
} from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/context.ts";

const daysBefore = 7;
const daysAfter = 14;
const maximumSlots = 6;
const maximumDays = 3;

function nearestSlots(
  date: CalendarDate,
  time: ClockTime | null,
  judgement: Judgement,
): SlotOffer[] {
  const wanted = time === null ? 0 : minutesOfDay(time);
  return serviceOffers(date, judgement)
    .flatMap(({ service, slots }) => slots.map((slot) => ({ service, slot })))
    .filter(({ slot }) => slot.bookable && slot.state !== "full" && slot.time !== time)
    .map((offer) => ({ offer, distance: Math.abs(minutesOfDay(offer.slot.time) - wanted) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, maximumSlots)
    .map(({ offer }) => offer)
    .sort((one, other) => one.slot.time.localeCompare(other.slot.time));
}

function nearestDays(date: CalendarDate, from: CalendarDate, judgement: Judgement): DayOffer[] {
  return datesBetween(from, addDays(date, daysAfter))
    .filter((day) => day !== date)
    .map((day) => dayOffer(day, judgement))
    .filter(({ state }) => state === "open" || state === "request")
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, maximumDays)
    .sort((one, other) => one.date.localeCompare(other.date));

  function distance(day: DayOffer): number {
    return Math.abs(daysBetween(date, day.date));
  }
}

/**
 * Where a party that cannot have a slot may go: the nearest times of the same date in any service,
 * and the nearest days that are open. Around today for a date out of reach. One round trip to D1.
 */
export async function suggestAlternatives(
  input: { date: CalendarDate; time: ClockTime | null; covers: number },
  deps: Pick<Platform, "db" | "now">,
): Promise<Alternatives> {
  const { now } = deps;
  const date = isWithinReach(input.date, now) ? input.date : roughToday(now);
  const from = notBeforeYesterday(addDays(date, -daysBefore), now);
  const range = { from, to: addDays(date, daysAfter), covers: input.covers };
  const judgement = await readJudgement(range, deps);
  return {
    slots: nearestSlots(date, input.time, judgement),
    days: nearestDays(date, from, judgement),
  };
}

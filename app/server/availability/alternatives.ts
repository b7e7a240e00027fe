import type {
  Alternatives,
  DayOffer,
  ServiceOffer,
  SlotOffer,
} from "#app/domain/availability/day-offer.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import {
  addDays,
  type CalendarDate,
  datesBetween,
  daysBetween,
} from "#app/domain/time/calendar-date.ts";
import { type ClockTime, minutesOfDay } from "#app/domain/time/clock-time.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { notBeforeYesterday } from "#app/server/availability/booking-window.ts";
import {
  type AvailabilityInputs,
  dayOffer,
  dayOfService,
} from "#app/server/availability/service-offers.ts";

const daysBefore = 7;
const daysAfter = 14;
const maximumSlots = 6;
const maximumDays = 3;

function nearestSlots(offers: readonly ServiceOffer[], time: ClockTime | null): SlotOffer[] {
  const requested = time === null ? 0 : minutesOfDay(time);
  return offers
    .flatMap(({ service, slots }) => slots.map((slot) => ({ service, slot })))
    .filter(({ slot }) => slot.bookable && slot.state !== "full" && slot.time !== time)
    .map((offer) => ({ offer, distance: Math.abs(minutesOfDay(offer.slot.time) - requested) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, maximumSlots)
    .map(({ offer }) => offer)
    .sort((one, other) => one.slot.time.localeCompare(other.slot.time));
}

function nearestDays(
  { date, service }: { date: CalendarDate; service: ServiceSlug },
  { from, to }: ReturnType<typeof daysAround>,
  inputs: AvailabilityInputs,
): DayOffer[] {
  const place = daysBetween(from, date);
  const byDistance = datesBetween(from, to)
    .map((day, index) => ({ day, distance: Math.abs(index - place) }))
    .filter(({ distance }) => distance > 0)
    .sort((one, other) => one.distance - other.distance);
  const isKnown = inputs.config.services.some(({ slug }) => slug === service);
  const found: DayOffer[] = [];
  for (const { day } of byDistance) {
    const offer = isKnown ? dayOfService(day, service, inputs) : dayOffer(day, inputs);
    // A waiting list is no other table: who waits may as well wait where she wanted to come.
    if (offer.state === "open" || offer.state === "request") found.push(offer);
    if (found.length === maximumDays) break;
  }
  return found.sort((one, other) => one.date.localeCompare(other.date));
}

/** The days among which alternatives to a date are looked for. */
export function daysAround(
  date: CalendarDate,
  now: Instant,
): { from: CalendarDate; to: CalendarDate } {
  return {
    from: notBeforeYesterday(addDays(date, -daysBefore), now),
    to: addDays(date, daysAfter),
  };
}

/**
 * Where a party that cannot have a slot may go: the nearest times among what the same date offers,
 * and the nearest days on which the same service takes it (any service, where there is no such
 * one). The inputs are those of `daysAround` the date.
 */
export function alternativesTo(
  { date, service, time }: { date: CalendarDate; service: ServiceSlug; time: ClockTime | null },
  offers: readonly ServiceOffer[],
  inputs: AvailabilityInputs,
): Alternatives {
  return {
    slots: nearestSlots(offers, time),
    days: nearestDays({ date, service }, daysAround(date, inputs.now), inputs),
  };
}

import { dayState, slotsForParty } from "#app/domain/availability/availability.ts";
import type { DayOffer, ServiceOffer } from "#app/domain/availability/day-offer.ts";
import { weeklyHoursOn } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { type listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";

/** What a day is decided by: the restaurant, the figures of its services, who asks and when. */
export type AvailabilityInputs = {
  config: RestaurantConfig;
  rows: Awaited<ReturnType<typeof listServiceDays>>;
  covers: number;
  now: Instant;
};

/**
 * The services of a date in their order; one that is closed is left out, unless it would take place
 * and there is a reason to tell.
 */
export function serviceOffers(
  date: CalendarDate,
  { config, rows, covers, now }: AvailabilityInputs,
): ServiceOffer[] {
  const { options, zone } = config.restaurant;
  return config.services.flatMap((service) => {
    const day = serviceDayFrom(config, rows, date, service.slug);
    const label = day.opening.kind === "closed" ? day.opening.label : null;
    const closure = weeklyHoursOn(config.schedule, date, service.slug) ? label : null;
    const slots = slotsForParty(day, covers, { options, zone, now });
    return slots.length > 0 || closure !== null ? [{ service, slots, closure }] : [];
  });
}

/** A date as a party sees it that wants one of its services. */
export function dayOfService(
  date: CalendarDate,
  service: ServiceSlug,
  inputs: AvailabilityInputs,
): DayOffer {
  const offers = serviceOffers(date, inputs).filter((offer) => offer.service.slug === service);
  return { date, state: dayState(offers.flatMap(({ slots }) => slots)) };
}

/** A date as the calendar shows it. */
export function dayOffer(date: CalendarDate, inputs: AvailabilityInputs): DayOffer {
  const slots = serviceOffers(date, inputs).flatMap((offer) => offer.slots);
  return { date, state: dayState(slots) };
}

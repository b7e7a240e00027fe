import { dayState, slotsForParty } from "#app/domain/availability.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { DayOffer, ServiceOffer } from "#app/domain/day-offer.ts";
import { weeklyHoursOn } from "#app/domain/opening.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { type listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import type { House } from "#app/server/schedule/house.ts";

/** What a day is judged by: the house, the figures of its services, who asks and when. */
export type Judgement = {
  house: House;
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
  { house, rows, covers, now }: Judgement,
): ServiceOffer[] {
  const { options, zone } = house.restaurant;
  return house.services.flatMap((service) => {
    const day = serviceDayFrom(house, rows, date, service.slug);
    const label = day.opening.kind === "closed" ? day.opening.label : null;
    const closure = weeklyHoursOn(house.schedule, date, service.slug) ? label : null;
    const slots = slotsForParty(day, covers, { options, zone, now });
    return slots.length > 0 || closure !== null ? [{ service, slots, closure }] : [];
  });
}

/** A date as a party sees it that wants one of its services. */
export function dayOfService(
  date: CalendarDate,
  service: ServiceSlug,
  judgement: Judgement,
): DayOffer {
  const offers = serviceOffers(date, judgement).filter((offer) => offer.service.slug === service);
  return { date, state: dayState(offers.flatMap(({ slots }) => slots)) };
}

/** A date as the calendar shows it. */
export function dayOffer(date: CalendarDate, judgement: Judgement): DayOffer {
  const slots = serviceOffers(date, judgement).flatMap((offer) => offer.slots);
  return { date, state: dayState(slots) };
}

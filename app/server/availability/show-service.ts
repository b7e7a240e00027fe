import {
  type Alternatives,
  bookableFrom,
  hasRoom,
  type ServiceOffer,
} from "#app/domain/availability/day-offer.ts";
import { decideBooking } from "#app/domain/reservations/booking-policy.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { alternativesTo, daysAround } from "#app/server/availability/alternatives.ts";
import {
  readAvailabilityInputs,
  rememberedInputs,
} from "#app/server/availability/availability-inputs.ts";
import { calendarOf, isWithinReach, standingOn } from "#app/server/availability/booking-window.ts";
import {
  type AvailabilityInputs,
  dayOfService,
  serviceOffers,
} from "#app/server/availability/service-offers.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

type Question = {
  date: CalendarDate;
  service: ServiceSlug;
  covers: number;
  time: ClockTime | null;
};

export type ServiceView = {
  restaurant: RestaurantCard;
  date: CalendarDate;
  covers: number;
  partyMax: number;
  horizonDays: number;
} & (
  | { standing: "past" }
  /** `opensOn`: from when it may be booked; `null` where the service is closed. */
  | { standing: "too-far"; opensOn: CalendarDate | null }
  | {
      standing: "closed";
      service: ServiceSlug;
      /** Why, where an exception says so. */
      closure: string | null;
      isDayClosed: boolean;
      alternatives: Alternatives;
    }
  | { standing: "open"; offer: ServiceOffer; alternatives: Alternatives | null }
);

function isRefused({ date, service, time }: Question, inputs: AvailabilityInputs): boolean {
  const { config, rows, covers, now } = inputs;
  if (time === null) return true;
  const day = serviceDayFrom(config, rows, date, service);
  return decideBooking(day, time, covers, { ...config.restaurant, now }).outcome === "refused";
}

/**
 * A service of a date for a party of `covers`, or why there is none (an unknown service counts as
 * closed). Alternatives come along when it has no table left, or when `failed` says so. One round
 * trip to D1.
 */
export async function showService(
  { failed = false, ...question }: Question & { failed?: boolean },
  deps: Pick<Platform, "db" | "now">,
): Promise<ServiceView> {
  const { date, service, covers } = question;
  const { now } = deps;
  const centre = isWithinReach(date, now) ? date : utcDate(now);
  const range = { ...daysAround(centre, now), covers };
  const known = failed ? rememberedInputs(range, deps) : null;
  // What is remembered may be shown beside a refusal only if it agrees with it.
  const agrees = known !== null && isRefused(question, known);
  const inputs = agrees ? known : await readAvailabilityInputs(range, deps);
  const { restaurant } = inputs.config;
  const { partyMax, horizonDays } = restaurant.options;
  const common = { restaurant: restaurantCard(restaurant), date, covers, partyMax, horizonDays };
  const standing = standingOn(calendarOf(inputs.config, now), date);
  if (standing === "past") return { ...common, standing };
  if (standing === "too-far") {
    const isOpen = dayOfService(date, service, inputs).state === "not-yet";
    return { ...common, standing, opensOn: isOpen ? bookableFrom(date, horizonDays) : null };
  }
  const offers = serviceOffers(date, inputs);
  const offer = offers.find((candidate) => candidate.service.slug === service);
  if (!offer || offer.slots.length === 0) {
    return {
      ...common,
      standing: "closed",
      service,
      closure: offer?.closure ?? null,
      isDayClosed: offers.every(({ slots }) => slots.length === 0),
      alternatives: alternativesTo(question, offers, inputs),
    };
  }
  const alternatives = failed || !hasRoom(offer) ? alternativesTo(question, offers, inputs) : null;
  return { ...common, standing: "open", offer, alternatives };
}

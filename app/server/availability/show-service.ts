import { decideBooking } from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import {
  type Alternatives,
  bookableFrom,
  hasRoom,
  type ServiceOffer,
} from "#app/domain/day-offer.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { worldDate } from "#app/domain/world-date.ts";
import { alternativesTo, daysAround } from "#app/server/availability/alternatives.ts";
import { calendarOf, isWithinReach, standingOn } from "#app/server/availability/reach.ts";
import { readJudgement, rememberedJudgement } from "#app/server/availability/read-judgement.ts";
import {
  dayOfService,
  type Judgement,
  serviceOffers,
} from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/context.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
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

function isRefused({ date, service, time }: Question, judgement: Judgement): boolean {
  const { house, rows, covers, now } = judgement;
  if (time === null) return true;
  const day = serviceDayFrom(house, rows, date, service);
  return decideBooking(day, time, covers, { ...house.restaurant, now }).outcome === "refused";
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
  const centre = isWithinReach(date, now) ? date : worldDate(now);
  const range = { ...daysAround(centre, now), covers };
  const known = failed ? rememberedJudgement(range, deps) : null;
  // What is remembered may be shown beside a refusal only if it agrees with it.
  const agrees = known !== null && isRefused(question, known);
  const judgement = agrees ? known : await readJudgement(range, deps);
  const { restaurant } = judgement.house;
  const { partyMax, horizonDays } = restaurant.options;
  const common = { restaurant: restaurantCard(restaurant), date, covers, partyMax, horizonDays };
  const standing = standingOn(calendarOf(judgement.house, now), date);
  if (standing === "past") return { ...common, standing };
  if (standing === "too-far") {
    const isOpen = dayOfService(date, service, judgement).state === "not-yet";
    return { ...common, standing, opensOn: isOpen ? bookableFrom(date, horizonDays) : null };
  }
  const offers = serviceOffers(date, judgement);
  const offer = offers.find((candidate) => candidate.service.slug === service);
  if (!offer || offer.slots.length === 0) {
    return {
      ...common,
      standing: "closed",
      service,
      closure: offer?.closure ?? null,
      isDayClosed: offers.every(({ slots }) => slots.length === 0),
      alternatives: alternativesTo(question, offers, judgement),
    };
  }
  const alternatives =
    failed || !hasRoom(offer) ? alternativesTo(question, offers, judgement) : null;
  return { ...common, standing: "open", offer, alternatives };
}

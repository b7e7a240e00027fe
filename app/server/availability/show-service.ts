import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { Alternatives, ServiceOffer } from "#app/domain/day-offer.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { showDate } from "#app/server/availability/show-date.ts";
import { suggestAlternatives } from "#app/server/availability/suggest-alternatives.ts";
import type { Platform } from "#app/server/context.ts";

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
  | { standing: "past" | "too-far" | "closed" }
  | { standing: "open"; offer: ServiceOffer; alternatives: Alternatives | null }
);

/**
 * A service of a date for a party of `covers`, or why there is none (an unknown service counts as
 * closed). Alternatives come along when it has no table left, or when `failed` says so.
 */
export async function showService(
  { service, failed = false, ...question }: Question & { failed?: boolean },
  deps: Pick<Platform, "db" | "now">,
): Promise<ServiceView> {
  const { services, when, ...view } = await showDate(question, deps);
  const { restaurant, date, partyMax, horizonDays } = view;
  const common = { restaurant, date, covers: question.covers, partyMax, horizonDays };
  if (when !== "bookable") return { ...common, standing: when };
  const offer = services.find((candidate) => candidate.service.slug === service);
  if (!offer || offer.slots.length === 0) return { ...common, standing: "closed" };
  const hasRoom = offer.slots.some(({ state }) => state !== "full" && state !== "closed");
  const alternatives = failed || !hasRoom ? await suggestAlternatives(question, deps) : null;
  return { ...common, standing: "open", offer, alternatives };
}

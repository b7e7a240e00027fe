import { openingOf } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { Service, ServiceSlug } from "#app/domain/schedule/service.ts";
import {
  addDays,
  type CalendarDate,
  dateNear,
  datesBetween,
} from "#app/domain/time/calendar-date.ts";

const daysAround = 7;

export type DateRange = { from: CalendarDate; to: CalendarDate };
/** A service of a day. */
export type DatedService = { date: CalendarDate; service: Service };
export type NeighbouringServices = { previous: DatedService | null; next: DatedService | null };

/**
 * The dates among which the neighbours of a date's services are looked for: a week around it, and from
 * a date on that is not past none that is past, but for the one that zones may differ by.
 */
export function datesAround(date: CalendarDate, utcToday: CalendarDate): DateRange {
  const earliest = dateNear(date, -daysAround) ?? date;
  const yesterday = addDays(utcToday, -1);
  const from = date >= yesterday && earliest < yesterday ? yesterday : earliest;
  return { from, to: dateNear(date, daysAround) ?? date };
}

/** The services that take place right before and after one, among these dates; `null` for none. */
export function neighbouringServices(
  { services, schedule }: Pick<RestaurantConfig, "services" | "schedule">,
  { date, service: slug }: { date: CalendarDate; service: ServiceSlug },
  { from, to }: DateRange,
): NeighbouringServices {
  const dates = datesBetween(from, to);
  const at = services.findIndex((service) => service.slug === slug);
  const on = (day: CalendarDate, some: readonly Service[]): DatedService[] =>
    some.map((service) => ({ date: day, service }));
  const takesPlace = ({ date: day, service }: DatedService) =>
    openingOf(schedule, day, service.slug).kind === "open";
  const before = [
    ...dates.filter((day) => day < date).flatMap((day) => on(day, services)),
    ...on(date, services.slice(0, Math.max(0, at))),
  ];
  const after = [
    ...on(date, services.slice(at + 1)),
    ...dates.filter((day) => day > date).flatMap((day) => on(day, services)),
  ];
  return {
    previous: before.findLast(takesPlace) ?? null,
    next: after.find(takesPlace) ?? null,
  };
}

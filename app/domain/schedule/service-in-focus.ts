import { openingOf } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate, datesBetween } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, minutesOfDay } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";

export type ServiceOfDay = { date: CalendarDate; service: ServiceSlug };

/** For so long after its last arrival a service is still looked after. */
const minutesAfterLast = 120;
/** The longest closure behind which the next service is looked for. */
const furthestDays = 60;

/** Whether a service of a day with these slots is over: none of its parties is still to be expected. */
export function isServiceOver(
  date: CalendarDate,
  slots: readonly ClockTime[],
  present: LocalMoment,
): boolean {
  if (date !== present.date) return date < present.date;
  const last = slots.at(-1);
  return last === undefined || minutesOfDay(present.time) >= minutesOfDay(last) + minutesAfterLast;
}

/** The open services of a date by their first arrival. */
function openServices({ services, schedule }: RestaurantConfig, date: CalendarDate) {
  return services
    .flatMap(({ slug }) => {
      const opening = openingOf(schedule, date, slug);
      const isOpen = opening.kind === "open" && opening.slots.length > 0;
      return isOpen ? [{ date, service: slug, slots: opening.slots }] : [];
    })
    .sort((one, other) => (one.slots[0] ?? "").localeCompare(other.slots[0] ?? ""));
}

/** The service that runs, or else the next one; `null` where none is to come. */
export function serviceInFocus(
  config: RestaurantConfig,
  present: LocalMoment,
): ServiceOfDay | null {
  for (const date of datesBetween(present.date, addDays(present.date, furthestDays))) {
    const coming = openServices(config, date).find(
      ({ slots }) => !isServiceOver(date, slots, present),
    );
    if (coming) return { date, service: coming.service };
  }
  return null;
}

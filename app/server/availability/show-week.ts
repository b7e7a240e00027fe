import { weekOn } from "#app/domain/schedule/opening.ts";
import type { Hours, HoursException } from "#app/domain/schedule/opening-hours.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import {
  addDays,
  type CalendarDate,
  type Weekday,
  weekdayOf,
} from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import type { Platform } from "#app/server/platform.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

const daysAhead = 30;

type WeekView = {
  restaurant: RestaurantCard;
  today: Weekday;
  hours: Hours[];
  exceptions: HoursException[];
};

function hoursOf({ services, schedule }: RestaurantConfig, today: CalendarDate): Hours[] {
  const week = weekOn(schedule, today);
  return services.flatMap((service) =>
    week
      .filter((hours) => hours.service === service.slug)
      .map(({ weekday, first, last }) => ({ weekday, service, first, last })),
  );
}

function exceptionsFrom(config: RestaurantConfig, today: CalendarDate): HoursException[] {
  return config.schedule.exceptions
    .filter(({ opening, to, from }) => {
      return opening !== "inherit" && to >= today && from <= addDays(today, daysAhead);
    })
    .sort((one, other) => one.from.localeCompare(other.from))
    .map(({ slug, label, from, to, opening, service }) => ({
      slug,
      label,
      from,
      to,
      opening,
      service: config.services.find((known) => known.slug === service) ?? null,
    }));
}

/** The restaurant's ordinary week, and what differs in the next 30 days. One round trip to D1. */
export async function showWeek({ db, now }: Pick<Platform, "db" | "now">): Promise<WeekView> {
  const rough = utcDate(now);
  const range = { from: addDays(rough, -1), to: addDays(rough, daysAhead + 1) };
  const config = await readConfig(db, range);
  const today = localMoment(now, config.restaurant.zone).date;
  return {
    restaurant: restaurantCard(config.restaurant),
    today: weekdayOf(today),
    hours: hoursOf(config, today),
    exceptions: exceptionsFrom(config, today),
  };
}

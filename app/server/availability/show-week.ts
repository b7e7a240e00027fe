import { addDays, type CalendarDate, type Weekday, weekdayOf } from "#app/domain/calendar-date.ts";
import { weekOn } from "#app/domain/opening.ts";
import type { Hours, HoursException } from "#app/domain/opening-hours.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readHouse } from "#app/server/schedule/remembered-house.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

const daysAhead = 30;

type WeekView = {
  restaurant: RestaurantCard;
  today: Weekday;
  hours: Hours[];
  exceptions: HoursException[];
};

function hoursOf({ services, schedule }: House, today: CalendarDate): Hours[] {
  const week = weekOn(schedule, today);
  return services.flatMap((service) =>
    week
      .filter((hours) => hours.service === service.slug)
      .map(({ weekday, first, last }) => ({ weekday, service, first, last })),
  );
}

function exceptionsFrom(house: House, today: CalendarDate): HoursException[] {
  return house.schedule.exceptions
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
      service: house.services.find((known) => known.slug === service) ?? null,
    }));
}

/** The restaurant's ordinary week, and what differs in the next 30 days. One round trip to D1. */
export async function showWeek({ db, now }: Pick<Platform, "db" | "now">): Promise<WeekView> {
  const rough = worldDate(now);
  const range = { from: addDays(rough, -1), to: addDays(rough, daysAhead + 1) };
  const house = await readHouse(db, range);
  const today = localMoment(now, house.restaurant.zone).date;
  return {
    restaurant: restaurantCard(house.restaurant),
    today: weekdayOf(today),
    hours: hoursOf(house, today),
    exceptions: exceptionsFrom(house, today),
  };
}

import type { Restaurant } from "#app/domain/restaurant.ts";
import type { WeeklySchedule } from "#app/domain/schedule/opening.ts";
import type { Service } from "#app/domain/schedule/service.ts";

/** The restaurant as its rules need it: identity and options, services in order, openings. */
export type RestaurantConfig = {
  restaurant: Restaurant;
  services: Service[];
  schedule: WeeklySchedule;
  /** Moves whenever one of the above does. */
  version: number;
};

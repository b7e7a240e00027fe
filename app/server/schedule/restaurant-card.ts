import type { Restaurant } from "#app/domain/restaurant.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { restaurantPhone } from "#app/server/telephone/show-phone.ts";

/** The public part of a restaurant, without what it decides about bookings, in the ambient language. */
export function restaurantCard(restaurant: Omit<Restaurant, "options">): RestaurantCard {
  const { name, street, postalCode, city, email } = restaurant;
  const phone = restaurantPhone(restaurant, getLocale());
  return { name, street, postalCode, city, email, phone };
}

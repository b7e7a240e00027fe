import type { Restaurant } from "#app/domain/restaurant.ts";

/** What every page says of the restaurant: its name, where it is and how to call it. */
export type RestaurantCard = Pick<
  Restaurant,
  "name" | "street" | "postalCode" | "city" | "phone" | "email"
>;

/** The public part of a restaurant, without what it decides about bookings. */
export function restaurantCard(restaurant: Restaurant): RestaurantCard {
  const { name, street, postalCode, city, phone, email } = restaurant;
  return { name, street, postalCode, city, phone, email };
}

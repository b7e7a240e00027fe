import type { RestaurantCard } from "#app/domain/restaurant-card.ts";

/** A map of where the restaurant is, on a service that asks for no account. */
export function mapLink({ street, postalCode, city }: RestaurantCard): string {
  const query = new URLSearchParams({ query: `${street}, ${postalCode} ${city}` });
  return `https://www.openstreetmap.org/search?${query}`;
}

import type { Restaurant } from "#app/domain/restaurant.ts";

/** A map of where the restaurant is, on a service that asks for no account; pages and mails lead to it. */
export function mapLink({
  street,
  postalCode,
  city,
}: Pick<Restaurant, "street" | "postalCode" | "city">): string {
  const query = new URLSearchParams({ query: `${street}, ${postalCode} ${city}` });
  return `https://www.openstreetmap.org/search?${query}`;
}

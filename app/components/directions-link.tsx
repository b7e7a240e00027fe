import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";

function mapsUrl({ name, street, postalCode, city }: RestaurantCard): string {
  const query = new URLSearchParams({
    api: "1",
    query: `${name}, ${street}, ${postalCode} ${city}`,
  });
  return `https://www.google.com/maps/search/?${query}`;
}

/** Opens the restaurant's address in the telephone's own maps. */
export function DirectionsLink({ restaurant }: { restaurant: RestaurantCard }) {
  return (
    <a
      href={mapsUrl(restaurant)}
      rel="noreferrer"
      className="inline-flex min-h-target items-center underline hover:text-accent"
    >
      {m.guest_directions()}
    </a>
  );
}

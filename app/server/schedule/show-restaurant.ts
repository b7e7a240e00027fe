import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

/** What every page says of the restaurant. Throws when it was never set up. */
export async function showRestaurant({ db }: { db: Database }): Promise<RestaurantCard> {
  const { name, street, postalCode, city, phone, email, zone, locale } = restaurant;
  const row = await db
    .select({ name, street, postalCode, city, phone, email, zone, locale })
    .from(restaurant)
    .get();
  if (!row) throw new Error("The restaurant has not been set up.");
  return restaurantCard(row);
}

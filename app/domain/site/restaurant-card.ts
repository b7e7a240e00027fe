import type { Restaurant } from "#app/domain/restaurant.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";

/** What every page says of the restaurant: its name, where it is and how to call it. */
export type RestaurantCard = Pick<
  Restaurant,
  "name" | "street" | "postalCode" | "city" | "email"
> & {
  /** `international` is for machines and for readers of any country. */
  phone: ShownPhone & { international: string };
};

import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { type ChangeView, showChange } from "#app/server/availability/show-change.ts";
import { type GuestDeps, readForGuest } from "#app/server/reservation-views/read-for-guest.ts";
import { guestReservation } from "#app/server/reservation-views/show-to-guest.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

/** What a guest may look at instead of her table; `null` for what stands. */
export type AskedTable = { [Key in "date" | "service" | "covers"]: Placement[Key] | null };

export type GuestChangeView = {
  restaurant: RestaurantCard;
  /** `null` when the link leads to none. */
  reservation: GuestReservation | null;
  /** `null` where nothing may be changed by the guest. */
  change: ChangeView | null;
};

/** The reservation behind a guest's link, and where it may be moved. Two round trips to D1. */
export async function showChangeToGuest(
  { slug, asked }: { slug: string; asked: AskedTable },
  deps: GuestDeps,
): Promise<GuestChangeView> {
  const read = await readForGuest({ slug }, deps);
  const restaurant = restaurantCard(read.config.restaurant);
  const reservation = guestReservation(read, deps.now);
  if (!read.booked || !reservation?.canChange) return { restaurant, reservation, change: null };
  const { row } = read.booked;
  const date = asked.date ?? row.date;
  const service = asked.service ?? row.service;
  const covers = asked.covers ?? row.covers;
  return {
    restaurant,
    reservation,
    change: await showChange({ date, service, covers }, row, deps),
  };
}

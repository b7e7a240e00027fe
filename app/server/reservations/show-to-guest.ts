import { type GuestReservation, guestChances } from "#app/domain/guest-reservation.ts";
import { fullName } from "#app/domain/person-name.ts";
import { holdsCovers } from "#app/domain/reservation.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { type GuestDeps, readForGuest } from "#app/server/reservations/show-to-guest-facts.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

type Facts = Awaited<ReturnType<typeof readForGuest>>;

function reservationOf({ house, booked }: Facts, now: number): GuestReservation | null {
  if (!booked) return null;
  const { row, last, slug, hasHeldMail } = booked;
  const { code, status, pendingReason, date, time, covers, note, dietaryNote, email } = row;
  const service = house.services.find((candidate) => candidate.slug === row.service);
  return {
    slug,
    code,
    status,
    pendingReason,
    date,
    time,
    covers,
    note,
    dietaryNote,
    service: { name: service?.name ?? { fr: row.service } },
    name: fullName(row),
    email,
    hasHeldMail,
    lastChange: {
      kind: last.kind,
      by: last.actor,
      reason: last.reason,
      heldBefore: last.before !== null && holdsCovers(last.before.status),
    },
    ...guestChances(row, { ...house.restaurant, now }),
  };
}

export type GuestView = { restaurant: RestaurantCard; reservation: GuestReservation | null };

/** The reservation behind a guest's link; `null` when the link leads to none. Changes nothing. */
export async function showToGuest(link: { slug: string }, deps: GuestDeps): Promise<GuestView> {
  const facts = await readForGuest(link, deps);
  return {
    restaurant: restaurantCard(facts.house.restaurant),
    reservation: reservationOf(facts, deps.now),
  };
}

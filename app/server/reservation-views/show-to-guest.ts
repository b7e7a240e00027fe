import { inEveryLocale } from "#app/domain/locale.ts";
import { type GuestReservation, guestChances } from "#app/domain/reservations/guest-reservation.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { type GuestDeps, readForGuest } from "#app/server/reservation-views/read-for-guest.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

type Read = Awaited<ReturnType<typeof readForGuest>>;

function reservationOf({ config, booked }: Read, now: number): GuestReservation | null {
  if (!booked) return null;
  const { row, last, slug, hasHeldMail } = booked;
  const { code, status, pendingReason, date, time, covers, note, dietaryNote, email } = row;
  const service = config.services.find((candidate) => candidate.slug === row.service);
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
    service: { name: service?.name ?? inEveryLocale(row.service) },
    name: fullName(row),
    email,
    hasHeldMail,
    lastChange: {
      kind: last.kind,
      by: last.actor,
      reason: last.reason,
      heldBefore: last.before !== null && holdsCovers(last.before.status),
    },
    ...guestChances(row, { ...config.restaurant, now }),
  };
}

export type GuestView = { restaurant: RestaurantCard; reservation: GuestReservation | null };

/** The reservation behind a guest's link; `null` when the link leads to none. Changes nothing. */
export async function showToGuest(link: { slug: string }, deps: GuestDeps): Promise<GuestView> {
  const read = await readForGuest(link, deps);
  return {
    restaurant: restaurantCard(read.config.restaurant),
    reservation: reservationOf(read, deps.now),
  };
}

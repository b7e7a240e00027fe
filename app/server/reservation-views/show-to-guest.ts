import { inEveryLocale } from "#app/domain/locale.ts";
import {
  type GuestReservation,
  guestChances,
  type NamedTable,
} from "#app/domain/reservations/guest-reservation.ts";
import { holdsCovers, isSamePlace, type Placement } from "#app/domain/reservations/reservation.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { type GuestDeps, readForGuest } from "#app/server/reservation-views/read-for-guest.ts";
import { restaurantCard } from "#app/server/schedule/restaurant-card.ts";

type Read = Awaited<ReturnType<typeof readForGuest>>;

function namedTable(
  { config }: Read,
  { date, time, covers, service: slug }: Placement,
): NamedTable {
  const service = config.services.find((candidate) => candidate.slug === slug);
  return { date, time, covers, service: { slug, name: service?.name ?? inEveryLocale(slug) } };
}

function hasMoved({ before, after }: NonNullable<Read["booked"]>["last"]): boolean {
  return before !== null && !(isSamePlace(before, after) && before.covers === after.covers);
}

/** What was read by a guest's link, as she is shown it; `null` where it led to nothing. */
export function guestReservation(read: Read, now: number): GuestReservation | null {
  const { config, booked } = read;
  if (!booked) return null;
  const { row, last, slug, hasHeldMail } = booked;
  const { code, status, pendingReason, note, dietaryNote, email, version } = row;
  const { lateMinutes, lateSaidBy, requestedChange } = row;
  return {
    slug,
    code,
    status,
    pendingReason,
    ...namedTable(read, row),
    note,
    dietaryNote,
    version,
    requestedChange: requestedChange && namedTable(read, requestedChange),
    lateMinutes,
    lateSaidBy,
    name: fullName(row),
    email,
    hasHeldMail,
    lastChange: {
      kind: last.kind,
      by: last.actor,
      reason: last.reason,
      heldBefore: last.before !== null && holdsCovers(last.before.status),
      hasMoved: hasMoved(last),
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
    reservation: guestReservation(read, deps.now),
  };
}

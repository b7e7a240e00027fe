import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import {
  allowsStatusAction,
  holdsCovers,
  type ReservationCode,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

/** The last thing that happened to a reservation; `heldBefore`: whether it held covers until then. */
type LastChange = {
  kind: string;
  by: "guest" | "staff" | "system";
  reason: string | null;
  heldBefore: boolean;
};

/** A reservation as its guest sees it, under the slug of her link. */
export type GuestReservation = Omit<ReservationState, "service"> & {
  slug: string;
  code: ReservationCode;
  service: Pick<Service, "name">;
  name: string;
  note: string | null;
  dietaryNote: string | null;
  /** Where her mails go; `null` when she left no address. */
  email: string | null;
  /** A mail to her waits because her address got too many today. */
  hasHeldMail: boolean;
  lastChange: LastChange;
} & GuestChances;

type GuestChances = { isOver: boolean; canCancel: boolean; wouldBeLate: boolean };

/** What a guest may still do about a table at this moment, and whether it would come late. */
export function guestChances(
  table: ReservationState,
  { options, zone, now }: BookingPolicy,
): GuestChances {
  const untilArrival = instantOf(table.date, table.time, zone) - now;
  const isNear = untilArrival < minutes(options.lateCancellationMinutes);
  return {
    isOver: untilArrival <= 0,
    canCancel: allowsStatusAction(table.status, "cancel") && untilArrival > 0,
    wouldBeLate: holdsCovers(table.status) && isNear,
  };
}

/** How a cancelled reservation came to its end: a request that was withdrawn or cancelled, or a table. */
export function cancellationOf({
  lastChange: { by, heldBefore },
}: Pick<GuestReservation, "lastChange">): "withdrawn" | "request" | "table" {
  if (heldBefore) return "table";
  return by === "guest" ? "withdrawn" : "request";
}

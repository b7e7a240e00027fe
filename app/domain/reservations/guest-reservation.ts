import {
  type LatenessChoice,
  openLatenessChoices,
} from "#app/domain/reservations/announced-lateness.ts";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import {
  allowsStatusAction,
  holdsCovers,
  isChangeable,
  type Placement,
  type ReservationCode,
  type ReservationMarks,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

/**
 * The last thing that happened to a reservation; `heldBefore`: whether it held covers until then,
 * `hasMoved`: whether another table, day, hour or size came of it.
 */
type LastChange = {
  kind: string;
  by: "guest" | "staff" | "system";
  reason: string | null;
  heldBefore: boolean;
  hasMoved: boolean;
};

/** A table as its guest reads of it. */
export type NamedTable = Omit<Placement, "service"> & { service: Pick<Service, "slug" | "name"> };

/** A reservation as its guest sees it, under the slug of her link. */
export type GuestReservation = Omit<ReservationState, keyof Placement> &
  NamedTable & {
    slug: string;
    code: ReservationCode;
    name: string;
    note: string | null;
    dietaryNote: string | null;
    /** Where her mails go; `null` when she left no address. */
    email: string | null;
    /** A mail to her waits because her address got too many today. */
    hasHeldMail: boolean;
    lastChange: LastChange;
    /** The version that stands on her page. */
    version: number;
    /** The change that waits for the restaurant's answer; `null` for none. */
    requestedChange: NamedTable | null;
  } & Pick<ReservationMarks, "lateMinutes" | "lateSaidBy"> &
  GuestChances;

type GuestChances = {
  isOver: boolean;
  canCancel: boolean;
  wouldBeLate: boolean;
  canChange: boolean;
  /** By how many minutes she may say now that she will be late. */
  latenessChoices: LatenessChoice[];
};

/** What a guest may still do about a table at this moment, and whether it would come late. */
export function guestChances(table: ReservationState, rules: BookingPolicy): GuestChances {
  const { options, zone, now } = rules;
  const untilArrival = instantOf(table.date, table.time, zone) - now;
  const isNear = untilArrival < minutes(options.lateCancellationMinutes);
  return {
    isOver: untilArrival <= 0,
    canCancel: allowsStatusAction(table.status, "cancel") && untilArrival > 0,
    wouldBeLate: holdsCovers(table.status) && isNear,
    canChange:
      isChangeable(table.status) &&
      untilArrival > 0 &&
      untilArrival >= minutes(options.guestChangeCutoffMinutes),
    latenessChoices: openLatenessChoices(table, rules),
  };
}

/** How a cancelled reservation came to its end: a request that was withdrawn or cancelled, or a table. */
export function cancellationOf({
  lastChange: { by, heldBefore },
}: Pick<GuestReservation, "lastChange">): "withdrawn" | "request" | "table" {
  if (heldBefore) return "table";
  return by === "guest" ? "withdrawn" : "request";
}

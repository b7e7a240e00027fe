import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/reservations/party.ts";
import type { PartyOutcome } from "#app/domain/reservations/party-outcome.ts";
import type {
  Placement,
  ReservationCode,
  ReservationSource,
} from "#app/domain/reservations/reservation.ts";
import type { StaffRole } from "#app/domain/role.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

/** Who gives a command. Staff is named by user id and role; a guest by the reservation alone. */
export type Actor =
  | { kind: "guest" }
  | { kind: "staff"; user: string; role: StaffRole }
  | { kind: "system" };

/** The user id of the member of staff who gives a command; `null` where nobody of the staff does. */
export function staffUser(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.user : null;
}

/**
 * What every command carries: the key that makes it happen once, who gives it, when, and whether the
 * diner is told where that is a choice.
 */
export type CommandEnvelope = { key: string; actor: Actor; at: Instant; notify: boolean };

/** What every command on a reservation carries; `expectedVersion` is the one that it was decided on. */
export type ReservationEnvelope = CommandEnvelope & {
  code: ReservationCode;
  /** `null` where nobody looked at one: the guest by her link, an erasure by its time. */
  expectedVersion: number | null;
};

/**
 * `again`: a second table in the same service is meant. `own` are the reservations that the asker
 * has proved to have made: of a duplicate of one of them nobody else is told.
 */
export type BookingInput = CommandEnvelope & {
  time: ClockTime;
  party: Party;
  locale: Locale;
  again: boolean;
  own: readonly ReservationCode[];
};

/** `force` accepts over the capacity; `reason` is told to the diner and kept in the event. */
export type StatusInput = ReservationEnvelope & { force: boolean; reason: string | null };

/** An arrival: of so many covers, `null` for all of the party. */
export type ArrivalInput = StatusInput & { arrivedCovers: number | null };

/**
 * What staff enters by telephone or for a walk-in. When it does not fit: asked, over the capacity,
 * or on the waiting list.
 */
export type EntryInput = CommandEnvelope & {
  time: ClockTime;
  party: Party;
  houseNote: string | null;
  locale: Locale;
  source: Exclude<ReservationSource, "online">;
  ifFull: "ask" | "over" | "wait";
};

/** Takes back the version that it names, which led the reservation away from `placement`. */
export type UndoInput = ReservationEnvelope & { placement: Placement; force: boolean };

/** Says that a party comes so many minutes late. */
export type LatenessInput = ReservationEnvelope & { minutes: number };

/** Cancels all that stands in this service of a day, with a reason that the diners read. */
export type ClosingInput = CommandEnvelope & { reason: string | null };

/** What staff may put right of a person; the guest's own words only where staff entered them. */
export type PersonFields = Omit<Party, "covers"> & { houseNote: string | null };

/**
 * A change of date, service, slot or size, by a guest or the restaurant; `force` as for an acceptance.
 * `person` and `outcome` are `null` where they stay as they are; `outcome` is of what is past alone.
 */
export type ChangeInput = ReservationEnvelope & {
  person: PersonFields | null;
  outcome: PartyOutcome | null;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  force: boolean;
};

/**
 * The restaurant's answer to a change that a guest waits for. It names the placement that is asked for,
 * so that an answer to one asked is never taken for another's.
 */
export type ChangeResolutionInput = ReservationEnvelope & {
  requestedChange: Placement;
  force: boolean;
  reason: string | null;
};

import type { BookingRefusal } from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Capacity } from "#app/domain/capacity.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type {
  PendingReason,
  ReservationAct,
  ReservationCode,
  ReservationStatus,
  WantedTable,
} from "#app/domain/reservation.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { ServiceSlug } from "#app/domain/service.ts";

/** Who gives a command. An admin is named by her user id; a guest by the reservation alone. */
export type Actor = { kind: "guest" } | { kind: "admin"; user: string } | { kind: "system" };

/** What every command carries: the key that makes it happen once, who gives it, and when. */
type Envelope = { key: string; actor: Actor; at: Instant };

/**
 * `again`: a second table in the same service is meant. `own` are the reservations that the asker
 * has proved to have made: of a duplicate of one of them nobody else is told.
 */
export type BookCommand = Envelope & {
  kind: "book";
  time: ClockTime;
  party: Party;
  locale: Locale;
  again: boolean;
  own: readonly ReservationCode[];
};

/** What every command on a reservation carries; `expectedVersion` is the one that it was decided on. */
type ReservationEnvelope = Envelope & {
  code: ReservationCode;
  /** `null` where nobody looked at one: the guest by her link, an erasure by its time. */
  expectedVersion: number | null;
};

/** `force` accepts over the capacity; `reason` is told to the diner and kept in the event. */
export type ActCommand = ReservationEnvelope & {
  kind: ReservationAct;
  force: boolean;
  reason: string | null;
};

/** A change of date, service, slot or size, by a guest or the restaurant; `force` as for an act. */
export type ChangeCommand = ReservationEnvelope & {
  kind: "change";
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  force: boolean;
};

/**
 * The restaurant's answer to a change that a guest waits for. It names the table that is wanted,
 * so that an answer to one wish is never taken for another's.
 */
export type WaitingChangeCommand = ReservationEnvelope & {
  kind: "accept-change" | "refuse-change";
  wanted: WantedTable;
  force: boolean;
  reason: string | null;
};

/** Takes the person out of a reservation; its figures and its history stay. */
export type EraseCommand = ReservationEnvelope & { kind: "erase" };

/** Sets the covers of this service on this day, over the weekly grid. */
export type CapacityCommand = Envelope & { kind: "set-capacity"; capacity: Capacity };

export type ReservationCommand = ActCommand | ChangeCommand | WaitingChangeCommand | EraseCommand;
export type LedgerCommand = BookCommand | ReservationCommand | CapacityCommand;

/** What a finished command did to a reservation; `changeWaits` when a guest's change awaits an answer. */
export type ReservationAnswer = {
  code: ReservationCode;
  status: ReservationStatus;
  pendingReason: PendingReason | null;
  changeWaits: boolean;
  version: number;
};

/** What a finished command did, as it is stored with its key and answered again to the same key. */
export type CommandAnswer = ReservationAnswer | { capacity: Capacity };

/**
 * `duplicate` names the table that stands to who made it, and to nobody else. `changed-since` is not
 * the version that the command was decided on; `not-allowed` has no such transition.
 */
export type CommandRefusal =
  | { reason: BookingRefusal }
  | { reason: "duplicate"; code: ReservationCode | null }
  | { reason: "over-capacity"; over: number }
  | { reason: "not-found" }
  | { reason: "not-allowed"; status: ReservationStatus }
  | { reason: "changed-since"; status: ReservationStatus }
  | { reason: "key-reused" }
  | { reason: "unavailable" }
  | { reason: "failed" };

/**
 * A refusal changed nothing and stored nothing. Of `unavailable` (nothing answered in time) and
 * `failed` (a bug, which was reported) the same key tells what it has come to.
 */
export type Outcome<Answer> = { ok: true; answer: Answer } | ({ ok: false } & CommandRefusal);
export type CommandOutcome = Outcome<ReservationAnswer>;
export type CapacityOutcome = Outcome<{ capacity: Capacity }>;
export type AnyOutcome = Outcome<CommandAnswer>;

import type { BookingRefusal } from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type {
  PendingReason,
  ReservationAct,
  ReservationCode,
  ReservationStatus,
} from "#app/domain/reservation.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { ServiceSlug } from "#app/domain/service.ts";

/** Who gives a command. An admin is named by her user id; a guest by the reservation alone. */
export type Actor = { kind: "guest" } | { kind: "admin"; user: string } | { kind: "system" };

/** What every command carries: the key that makes it happen once, who gives it, and when. */
type Envelope = { key: string; actor: Actor; at: Instant };

export type BookCommand = Envelope & {
  kind: "book";
  time: ClockTime;
  party: Party;
  locale: Locale;
};

/** `force` accepts over the capacity; `reason` is told to the diner and kept in the event. */
export type ActCommand = Envelope & {
  kind: ReservationAct;
  code: ReservationCode;
  force: boolean;
  reason: string | null;
};

/** A change of date, service, slot or size by the restaurant; `force` as for an act. */
export type ChangeCommand = Envelope & {
  kind: "change";
  code: ReservationCode;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  force: boolean;
};

export type LedgerCommand = BookCommand | ActCommand | ChangeCommand;

/** What a finished command did. It is stored with the key and answered again to the same key. */
export type CommandAnswer = {
  code: ReservationCode;
  slug: string;
  status: ReservationStatus;
  pendingReason: PendingReason | null;
  version: number;
};

export type CommandRefusal =
  | { reason: BookingRefusal }
  | { reason: "over-capacity"; over: number }
  | { reason: "not-found" }
  | { reason: "not-allowed"; status: ReservationStatus }
  | { reason: "key-reused" }
  | { reason: "unavailable" };

/** A refusal changed nothing and stored nothing; `unavailable` may be tried again with the same key. */
export type CommandOutcome = { ok: true; answer: CommandAnswer } | ({ ok: false } & CommandRefusal);

import type { BookingRefusal } from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Capacity } from "#app/domain/capacity.ts";
import type { ClockTime } from "#app/domain/clock-time.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type {
  PendingReason,
  Placement,
  ReservationAct,
  ReservationCode,
  ReservationSource,
  ReservationStatus,
} from "#app/domain/reservation.ts";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { StaffRole } from "#app/domain/role.ts";
import type { ServiceSlug } from "#app/domain/service.ts";

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
type Envelope = { key: string; actor: Actor; at: Instant; notify: boolean };

/** What every command on a reservation carries; `expectedVersion` is the one that it was decided on. */
type ReservationEnvelope = Envelope & {
  code: ReservationCode;
  /** `null` where nobody looked at one: the guest by her link, an erasure by its time. */
  expectedVersion: number | null;
};

/**
 * `again`: a second table in the same service is meant. `own` are the reservations that the asker
 * has proved to have made: of a duplicate of one of them nobody else is told.
 */
type Booking = Envelope & {
  time: ClockTime;
  party: Party;
  locale: Locale;
  again: boolean;
  own: readonly ReservationCode[];
};

/** `force` accepts over the capacity; `reason` is told to the diner and kept in the event. */
type Act = ReservationEnvelope & { force: boolean; reason: string | null };

/** An arrival: of so many covers, `null` for all of the party. */
type Arrival = Act & { arrivedCovers: number | null };

/**
 * What staff enters by telephone or for a walk-in. When it does not fit: asked, over the capacity,
 * or on the waiting list.
 */
type Entry = Envelope & {
  time: ClockTime;
  party: Party;
  houseNote: string | null;
  locale: Locale;
  source: Exclude<ReservationSource, "online">;
  ifFull: "ask" | "over" | "wait";
};

/** Takes back the version that it names, which led the reservation away from `placement`. */
type Undo = ReservationEnvelope & { placement: Placement; force: boolean };

/** Says that a party comes so many minutes late. */
type Lateness = ReservationEnvelope & { minutes: number };

/** Cancels all that stands in this service of a day, with a reason that the diners read. */
type Closing = Envelope & { reason: string | null };

/** What staff may put right of a person; the guest's own words only where staff entered them. */
export type PersonFields = Omit<Party, "covers"> & { houseNote: string | null };

/**
 * A change of date, service, slot or size, by a guest or the restaurant; `force` as for an act.
 * `person` is `null` where it stays as it is.
 */
type Change = ReservationEnvelope & {
  person: PersonFields | null;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  force: boolean;
};

/**
 * The restaurant's answer to a change that a guest waits for. It names the placement that is asked for,
 * so that an answer to one wish is never taken for another's.
 */
type AnswerToChange = ReservationEnvelope & {
  requestedChange: Placement;
  force: boolean;
  reason: string | null;
};

/** What a finished command did to a reservation; `hasPendingChange` when a guest's change awaits an answer. */
export type ReservationAnswer = {
  code: ReservationCode;
  status: ReservationStatus;
  pendingReason: PendingReason | null;
  hasPendingChange: boolean;
  version: number;
};

/**
 * A reservation that the ledger does not have, that has moved since the version that the command was
 * decided on, or whose state has no such transition.
 */
export type ReservationRefusal =
  | { reason: "not-found" }
  | { reason: "changed-since" | "not-allowed"; status: ReservationStatus };
type OverCapacity = { reason: "over-capacity"; over: number };
/** Names the table that stands to who made it, and to nobody else. */
type Duplicate = { reason: "duplicate"; code: ReservationCode | null };

/** Refusals of any command: its key was another's, nothing answered in time, a bug that was reported. */
export type LedgerRefusal = { reason: "key-reused" | "unavailable" | "failed" };

type ActEntry = {
  input: Act;
  answer: ReservationAnswer;
  refusal: ReservationRefusal | OverCapacity | { reason: "past" };
};
type ChangeEntry<Input> = {
  input: Input;
  answer: ReservationAnswer;
  refusal: ReservationRefusal | OverCapacity | { reason: BookingRefusal };
};

type FactEntry<Input> = { input: Input; answer: ReservationAnswer; refusal: ReservationRefusal };

/** Every command: what it asks, what it answers when it was taken, and for what it alone is refused. */
type CommandTable = Record<Exclude<ReservationAct, "arrive">, ActEntry> & {
  arrive: Omit<ActEntry, "input"> & { input: Arrival };
  book: {
    input: Booking;
    answer: ReservationAnswer;
    refusal: Duplicate | { reason: BookingRefusal };
  };
  enter: {
    input: Entry;
    answer: ReservationAnswer;
    refusal: OverCapacity | { reason: BookingRefusal };
  };
  change: ChangeEntry<Change>;
  "accept-change": ChangeEntry<AnswerToChange>;
  "refuse-change": ChangeEntry<AnswerToChange>;
  undo: {
    input: Undo;
    answer: ReservationAnswer;
    refusal: ReservationRefusal | OverCapacity | { reason: "undo-too-late" };
  };
  /** What staff entered by mistake: told to nobody, counted in no figure, kept in the journal. */
  "mark-mistake": FactEntry<ReservationEnvelope>;
  "announce-lateness": FactEntry<Lateness>;
  /** Staff has read that a party comes late. */
  "read-lateness": FactEntry<ReservationEnvelope>;
  /** Takes the person out of a reservation; its figures and its history stay. */
  erase: FactEntry<ReservationEnvelope>;
  /** Sets the covers of this service on this day, over the weekly grid. */
  "set-capacity": {
    input: Envelope & { capacity: Capacity };
    answer: { capacity: Capacity };
    refusal: { reason: "closed" | "past" };
  };
  close: {
    input: Closing;
    answer: { cancelled: number };
    refusal: { reason: "past" };
  };
};

export type CommandKind = keyof CommandTable;
/** The commands that name a reservation. */
export type ReservationKind = Exclude<CommandKind, "book" | "enter" | "set-capacity" | "close">;

/** A command of this kind, or of one of these kinds. */
export type CommandOf<Kind extends CommandKind> = {
  [Each in Kind]: { kind: Each } & CommandTable[Each]["input"];
}[Kind];
/** What a command of this kind answers when it was taken. */
export type AnswerOf<Kind extends CommandKind> = CommandTable[Kind]["answer"];
/** For what the rules refuse a command of this kind. */
export type RefusalOf<Kind extends CommandKind> = CommandTable[Kind]["refusal"];

/**
 * What became of a command. A refusal changed nothing and stored nothing; of `unavailable` and
 * `failed` the same key tells what it has come to.
 */
export type Outcome<Kind extends CommandKind = CommandKind> =
  | { ok: true; answer: AnswerOf<Kind> }
  | ({ ok: false } & (RefusalOf<Kind> | LedgerRefusal));

export type LedgerCommand = CommandOf<CommandKind>;
export type ReservationCommand = CommandOf<ReservationKind>;
export type BookCommand = CommandOf<"book">;
export type ActCommand = CommandOf<ReservationAct>;
export type ChangeCommand = CommandOf<"change">;
export type EnterCommand = CommandOf<"enter">;
export type UndoCommand = CommandOf<"undo">;
export type EraseCommand = CommandOf<"erase">;
/** What any finished command did, as it is stored with its key and answered again to the same key. */
export type CommandAnswer = AnswerOf<CommandKind>;

import type { BookingRefusal } from "#app/domain/reservations/booking-policy.ts";
import type {
  ArrivalInput,
  BookingInput,
  ChangeInput,
  ChangeResolutionInput,
  ClosingInput,
  CommandEnvelope,
  EntryInput,
  LatenessInput,
  ReservationEnvelope,
  StatusInput,
  UndoInput,
} from "#app/domain/reservations/command-inputs.ts";
import type {
  PendingReason,
  ReservationCode,
  ReservationStatus,
  StatusAction,
} from "#app/domain/reservations/reservation.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversSetting } from "#app/domain/schedule/covers-override.ts";

/** What a finished command did to a reservation; `hasPendingChange` when a guest's change awaits an answer. */
export type ReservationResult = {
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

type StatusEntry = {
  input: StatusInput;
  result: ReservationResult;
  refusal: ReservationRefusal | OverCapacity | { reason: "past" };
};
type ChangeEntry<Input> = {
  input: Input;
  result: ReservationResult;
  refusal: ReservationRefusal | OverCapacity | { reason: BookingRefusal };
};

type FactEntry<Input> = { input: Input; result: ReservationResult; refusal: ReservationRefusal };

/** Every command: what it asks, what it answers when it was taken, and for what it alone is refused. */
type CommandTable = Record<Exclude<StatusAction, "arrive">, StatusEntry> & {
  arrive: Omit<StatusEntry, "input"> & { input: ArrivalInput };
  book: {
    input: BookingInput;
    result: ReservationResult;
    refusal: Duplicate | { reason: BookingRefusal };
  };
  enter: {
    input: EntryInput;
    result: ReservationResult;
    refusal: OverCapacity | { reason: BookingRefusal };
  };
  change: ChangeEntry<ChangeInput>;
  "accept-change": ChangeEntry<ChangeResolutionInput>;
  "refuse-change": ChangeEntry<ChangeResolutionInput>;
  undo: {
    input: UndoInput;
    result: ReservationResult;
    refusal: ReservationRefusal | OverCapacity | { reason: "undo-too-late" };
  };
  /** What staff entered by mistake: told to nobody, counted in no figure, kept in the journal. */
  "mark-mistake": FactEntry<ReservationEnvelope>;
  "announce-lateness": {
    input: LatenessInput;
    result: ReservationResult;
    refusal: ReservationRefusal | { reason: "past" };
  };
  /** Staff has read that a party comes late. */
  "read-lateness": FactEntry<ReservationEnvelope>;
  /** Takes the person out of a reservation; its figures and its history stay. */
  erase: FactEntry<ReservationEnvelope>;
  /** Sets the covers of this service on this day by hand, or of one of its slots. */
  "set-capacity": {
    input: CommandEnvelope & CoversSetting;
    /** The covers that hold then; of a slot without a limit `unset`. */
    result: { capacity: Capacity };
    refusal: { reason: "closed" | "past" | "unknown-slot" };
  };
  close: {
    input: ClosingInput;
    result: { cancelled: number };
    refusal: { reason: "past" };
  };
  /** Ends a service of a day that is over: whoever was still awaited has come. */
  finish: {
    input: CommandEnvelope;
    result: { arrived: number };
    refusal: { reason: "not-over" };
  };
};

export type CommandKind = keyof CommandTable;
/** The commands that name a reservation. */
export type ReservationKind = Exclude<
  CommandKind,
  "book" | "enter" | "set-capacity" | "close" | "finish"
>;

/** A command of this kind, or of one of these kinds. */
export type CommandOf<Kind extends CommandKind> = {
  [Each in Kind]: { kind: Each } & CommandTable[Each]["input"];
}[Kind];
/** What a command of this kind answers when it was taken. */
export type ResultOf<Kind extends CommandKind> = CommandTable[Kind]["result"];
/** For what the rules refuse a command of this kind. */
export type RefusalOf<Kind extends CommandKind> = CommandTable[Kind]["refusal"];

/**
 * What became of a command. A refusal changed nothing and stored nothing; of `unavailable` and
 * `failed` the same key tells what it has come to.
 */
export type Outcome<Kind extends CommandKind = CommandKind> =
  | { ok: true; result: ResultOf<Kind> }
  | ({ ok: false } & (RefusalOf<Kind> | LedgerRefusal));

export type LedgerCommand = CommandOf<CommandKind>;
export type ReservationCommand = CommandOf<ReservationKind>;
export type BookCommand = CommandOf<"book">;
export type StatusCommand = CommandOf<StatusAction>;
export type ChangeCommand = CommandOf<"change">;
export type EnterCommand = CommandOf<"enter">;
export type UndoCommand = CommandOf<"undo">;
export type EraseCommand = CommandOf<"erase">;
/** What any finished command did, as it is stored with its key and answered again to the same key. */
export type CommandResult = ResultOf<CommandKind>;

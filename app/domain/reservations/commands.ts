import type { BookingRefusal } from "#app/domain/reservations/booking-policy.ts";
import type {
  ActInput,
  ArrivalInput,
  BookingInput,
  ChangeAnswerInput,
  ChangeInput,
  ClosingInput,
  CommandEnvelope,
  EntryInput,
  LatenessInput,
  ReservationEnvelope,
  UndoInput,
} from "#app/domain/reservations/command-inputs.ts";
import type {
  PendingReason,
  ReservationAct,
  ReservationCode,
  ReservationStatus,
} from "#app/domain/reservations/reservation.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";

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

type ActEntry = {
  input: ActInput;
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
type CommandTable = Record<Exclude<ReservationAct, "arrive">, ActEntry> & {
  arrive: Omit<ActEntry, "input"> & { input: ArrivalInput };
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
  "accept-change": ChangeEntry<ChangeAnswerInput>;
  "refuse-change": ChangeEntry<ChangeAnswerInput>;
  undo: {
    input: UndoInput;
    result: ReservationResult;
    refusal: ReservationRefusal | OverCapacity | { reason: "undo-too-late" };
  };
  /** What staff entered by mistake: told to nobody, counted in no figure, kept in the journal. */
  "mark-mistake": FactEntry<ReservationEnvelope>;
  "announce-lateness": FactEntry<LatenessInput>;
  /** Staff has read that a party comes late. */
  "read-lateness": FactEntry<ReservationEnvelope>;
  /** Takes the person out of a reservation; its figures and its history stay. */
  erase: FactEntry<ReservationEnvelope>;
  /** Sets the covers of this service on this day, over the weekly grid. */
  "set-capacity": {
    input: CommandEnvelope & { capacity: Capacity };
    result: { capacity: Capacity };
    refusal: { reason: "closed" | "past" };
  };
  close: {
    input: ClosingInput;
    result: { cancelled: number };
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
export type ActCommand = CommandOf<ReservationAct>;
export type ChangeCommand = CommandOf<"change">;
export type EnterCommand = CommandOf<"enter">;
export type UndoCommand = CommandOf<"undo">;
export type EraseCommand = CommandOf<"erase">;
/** What any finished command did, as it is stored with its key and answered again to the same key. */
export type CommandResult = ResultOf<CommandKind>;

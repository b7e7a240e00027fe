import type { CoversChoice } from "#app/domain/schedule/covers-override.ts";

/** The two services that a history runs on. */
export const dayNames = ["evening", "lunch"] as const;
export type ServiceDayKey = (typeof dayNames)[number];
/** The first three slots that both of them have, and the last one. */
export const slotNumbers = [0, 1, 2, 3] as const;
export type SlotNumber = (typeof slotNumbers)[number];

/** A table: so many minutes into a slot, which is none where diners ask. */
export type AskedBooking = {
  day: ServiceDayKey;
  slot: SlotNumber;
  minute: number;
  covers: number;
};

export const statusActionNames = [
  "accept",
  "refuse",
  "cancel",
  "guest-cancel",
  "restore",
  "expire",
  "arrive",
  "no-show",
  "reinstate",
] as const;
export type StatusActionName = (typeof statusActionNames)[number];

/** What the person who acts has seen: the reservation as it is now, as it was before, or none. */
export const expectations = ["now", "before", "none"] as const;
export type Expected = (typeof expectations)[number];

/** Whose booking it is: one of a few addresses and telephones; `null` for none. */
export type Who = { mail: number | null; phone: number | null };
/** A person by number: her name, and what stands in her notes where staff writes them. */
export type AskedPerson = Who & { name: number };

/** What is asked about a reservation; `target` counts what was made before, modulo its number. */
type About = { target: number; expected: Expected };
export type ChangeAsk = {
  op: "change";
  force: boolean;
  notify: boolean;
  person: AskedPerson | null;
  /** What stays as it is when it is asked: the table, all but the minute, or nothing. */
  stays: "table" | "slot" | null;
} & About &
  AskedBooking;
export type EnterAsk = {
  op: "enter";
  source: "phone" | "walk-in";
  /** On the day itself, or on the day before. */
  tonight: boolean;
  ifFull: "ask" | "over" | "wait";
  notify: boolean;
} & AskedBooking &
  AskedPerson;
export type LatenessAsk = {
  op: "announce-lateness";
  minutes: number;
  byGuest: boolean;
  tonight: boolean;
} & About;

/** The covers of a service, or of one of its slots, as staff sets them by hand. */
export type CoversAsk = { op: "set-capacity"; day: ServiceDayKey } & (
  | { slot: null; choice: CoversChoice }
  | { slot: SlotNumber; choice: "inherit" | number }
);

/**
 * What is asked of a ledger. Who books may mean a second table (`again`), or prove that a
 * reservation is her own (`own`, counted as a target is).
 */
export type NewAsk =
  | ({ op: "book"; again: boolean; own: number | null } & AskedBooking & Who)
  | EnterAsk
  | ({ op: StatusActionName; force: boolean; arrivedCovers: number | null } & About)
  | ChangeAsk
  | ({ op: "guest-change" } & About & AskedBooking)
  | ({ op: "accept-change" | "refuse-change"; force: boolean } & About)
  | ({ op: "mark-mistake" | "read-lateness" } & About)
  | LatenessAsk
  /** `after` so many milliseconds. */
  | ({ op: "undo"; force: boolean; after: number } & About)
  | { op: "close"; day: ServiceDayKey; hasReason: boolean }
  /** On the night of the day, when it is over, or on the day before. */
  | { op: "finish"; day: ServiceDayKey; tonight: boolean }
  | { op: "erase"; target: number }
  | CoversAsk;
/** A command that was taken, sent once more, or something else under its key. */
export type Repeat = { op: "again"; target: number } | { op: "otherwise"; target: number };
export type Ask = NewAsk | Repeat;

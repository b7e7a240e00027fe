import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversChoice } from "#app/domain/schedule/covers-override.ts";
import type { AskedBooking, NewAsk, ServiceDayKey, Who } from "#tests/support/model/asks.ts";

// A plain reference kept by one hand: written from the design alone, it shares no rule with the ledger.

export type Status =
  | "pending"
  | "confirmed"
  | "refused"
  | "cancelled"
  | "expired"
  | "arrived"
  | "no_show";

/** Of whom a reservation is, by numbers; all of it `null` once she is erased. */
export type Person = {
  who: Who;
  name: number | null;
  note: number | null;
  houseNote: number | null;
};
/** What may change of a reservation, and is as before once it is taken back. */
export type State = AskedBooking &
  Person & {
    status: Status;
    why: "manual" | "capacity" | null;
    requestedChange: AskedBooking | null;
    isMistake: boolean;
    /** How many of the party have come, where not all of those who arrived. */
    arrived: number | null;
    lateness: { minutes: number; by: "guest" | "staff"; isRead: boolean } | null;
    isLate: boolean;
  };
/** A mail that a version owes, from when on it may leave, and whether the version was taken back. */
export type DueMail = { version: number; kind: string; dueAt: number; isWithdrawn: boolean };
export type Entry = State & {
  source: "online" | "phone" | "walk-in";
  version: number;
  bookedAt: number;
  /** Whether a mail is owed that tells of a second booking with these contacts. */
  told: boolean;
  mails: DueMail[];
  /** By how many covers each version went over, from the first. */
  overs: number[];
  /** What the last version is taken back to, by how many covers it stood over, and since when. */
  kept: { state: State; stoodOver: number; at: number } | null;
};
/** What is set by hand: the covers of a service, and of its slots by their numbers. */
export type CoversByHand = { capacity: CoversChoice; slotLimits: Record<string, number> };
export type ReferenceLedger = {
  byHand: Record<ServiceDayKey, CoversByHand>;
  /** How often covers were set by hand otherwise than they were. */
  coversSet: number;
  /** The instants of the first arrivals. */
  opening: Record<ServiceDayKey, number>;
  /** The instants at which those who were awaited were last said to have come, all of them. */
  finished: Record<ServiceDayKey, number | null>;
  entries: Entry[];
};
/** What the ledger is expected to answer, in the test's words. */
export type Reply =
  | { ok: true; entry: number; status: Status; why: State["why"]; waits: boolean; version: number }
  | { ok: true; capacity: Capacity }
  | { ok: true; cancelled: number }
  | { ok: true; arrived: number }
  | { ok: false; reason: string; over?: number; status?: Status; entry?: number };

export const bookLimits = {
  capacity: { evening: 12, lunch: 10 },
  slotLimit: { evening: null, lunch: 6 },
  automaticParty: 8,
  largestParty: 20,
  waiting: 6,
  pending: 14,
  /** A day and a quarter of an hour: of what is cancelled the day before, some lunches are late. */
  lateMinutes: 1455,
  /** How many minutes after the first arrival each slot begins. */
  slots: { evening: [0, 30, 60, 180], lunch: [0, 30, 60, 90] },
  slotLength: 30,
} as const;

export function emptyReferenceLedger(opening: ReferenceLedger["opening"]): ReferenceLedger {
  const none = () => ({ capacity: "inherit" as const, slotLimits: {} });
  const byHand = { evening: none(), lunch: none() };
  return { byHand, coversSet: 0, opening, finished: { evening: null, lunch: null }, entries: [] };
}

/** What a step asks, with the entry it is about and the change it answers, as they were when it was asked. */
export type PointedAsk = {
  ask: NewAsk;
  entry: number;
  requestedChange: AskedBooking | null;
  /** The version that the person has seen. */
  expectedVersion: number | null;
  /** The entry that who books has proved to be her own, and when she books. */
  own: number | null;
  at: number;
  /** Whether a sender has claimed a mail of the version that is taken back. */
  isClaimed: boolean;
};

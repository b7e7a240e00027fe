import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { AskedBooking, NewAsk, ServiceDayKey, Who } from "#tests/support/model/steps.ts";

// A plain reference kept by one hand: written from the design alone, it shares no rule with the ledger.

export type Status =
  | "pending"
  | "confirmed"
  | "refused"
  | "cancelled"
  | "expired"
  | "arrived"
  | "no_show";
export type Entry = AskedBooking & {
  status: Status;
  why: "manual" | "capacity" | null;
  requestedChange: AskedBooking | null;
  version: number;
  erased: boolean;
  who: Who;
  bookedAt: number;
  /** Whether a mail is owed that tells of a second booking with these contacts. */
  told: boolean;
  /** The mails owed at each version, from the first, and by how many covers it went over. */
  mails: string[][];
  overs: number[];
};
export type ReferenceLedger = {
  capacity: Record<ServiceDayKey, Capacity>;
  entries: Entry[];
};
/** What the ledger is expected to answer, in the test's words. */
export type Reply =
  | { ok: true; entry: number; status: Status; why: Entry["why"]; waits: boolean; version: number }
  | { ok: true; capacity: Capacity }
  | { ok: false; reason: string; over?: number; status?: Status; entry?: number };

export const bookLimits = {
  capacity: { evening: 12, lunch: 10 },
  slotLimit: { evening: null, lunch: 6 },
  automaticParty: 8,
  largestParty: 20,
  waiting: 6,
  pending: 14,
} as const;

export function emptyReferenceLedger(): ReferenceLedger {
  return { capacity: { ...bookLimits.capacity }, entries: [] };
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
};

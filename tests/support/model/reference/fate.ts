import type { AskedBooking } from "#tests/support/model/asks.ts";
import {
  capacityOn,
  excess,
  limitAt,
  pendingOn,
  waitingOn,
} from "#tests/support/model/reference/figures.ts";
import {
  bookLimits,
  type Entry,
  type ReferenceLedger,
} from "#tests/support/model/reference/ledger.ts";

/** What becomes of a table that a diner asks for. */
export type Fate = { status: "confirmed" | "pending"; why: Entry["why"] } | { reason: string };

/** `except` sits there already: neither its seats nor its place in the waiting list count. */
export function fateOf(reference: ReferenceLedger, asked: AskedBooking, except?: Entry): Fate {
  const capacity = capacityOn(reference, asked.day);
  if (capacity === 0) return { reason: "not-online" };
  if (asked.covers > bookLimits.largestParty) return { reason: "party-too-large" };
  if (limitAt(reference, asked.day, asked.slot) === 0) return { reason: "full" };
  const sits = except?.status === "pending" && except.day === asked.day ? except.covers : 0;
  const isTooMuch = pendingOn(reference, asked.day) - sits + asked.covers > bookLimits.pending;
  if (capacity === "unset" || asked.covers > bookLimits.automaticParty)
    return isTooMuch ? { reason: "pending-full" } : { status: "pending", why: "manual" };
  if (excess(reference, asked, except) === 0) return { status: "confirmed", why: null };
  const own =
    except?.status === "pending" && except.why === "capacity" && except.day === asked.day
      ? except.covers
      : 0;
  const waiting = waitingOn(reference, asked.day) - own;
  if (waiting + asked.covers > bookLimits.waiting) return { reason: "full" };
  return isTooMuch ? { reason: "pending-full" } : { status: "pending", why: "capacity" };
}

/** Whether it is refused until something is answered or cancelled. */
export function isForRoom(reason: string): boolean {
  return reason === "full" || reason === "pending-full";
}

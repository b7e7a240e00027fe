import {
  bookLimits,
  type Entry,
  type ReferenceLedger,
} from "#tests/support/model/reference/ledger.ts";
import type { AskedBooking, ServiceDayKey, SlotNumber } from "#tests/support/model/steps.ts";

function sum(entries: Entry[]): number {
  return entries.reduce((covers, entry) => covers + entry.covers, 0);
}

export function isHeld(entry: Entry): boolean {
  return entry.status === "confirmed" || entry.status === "arrived";
}

export function heldOn(reference: ReferenceLedger, day: ServiceDayKey, except?: Entry): number {
  return sum(
    reference.entries.filter((entry) => entry.day === day && isHeld(entry) && entry !== except),
  );
}

function heldAt(
  reference: ReferenceLedger,
  day: ServiceDayKey,
  slot: SlotNumber,
  except?: Entry,
): number {
  return sum(
    reference.entries.filter(
      (entry) => entry.day === day && entry.slot === slot && isHeld(entry) && entry !== except,
    ),
  );
}

export function excess(
  reference: ReferenceLedger,
  { day, slot, covers }: AskedBooking,
  except?: Entry,
): number {
  const capacity = reference.capacity[day];
  const limit = bookLimits.slotLimit[day];
  const overDay = capacity === "unset" ? 0 : heldOn(reference, day, except) + covers - capacity;
  const overSlot = limit === null ? 0 : heldAt(reference, day, slot, except) + covers - limit;
  return Math.max(0, overDay, overSlot);
}

export function waitingOn(reference: ReferenceLedger, day: ServiceDayKey): number {
  return sum(
    reference.entries.filter(
      (entry) => entry.day === day && entry.status === "pending" && entry.why === "capacity",
    ),
  );
}

export function pendingOn(reference: ReferenceLedger, day: ServiceDayKey): number {
  return sum(reference.entries.filter((entry) => entry.day === day && entry.status === "pending"));
}

/** Those whose contacts stand on a day: whoever has not been refused, gone, or been erased. */
export function standingOn(reference: ReferenceLedger, day: ServiceDayKey): Entry[] {
  return reference.entries.filter(
    (entry) => entry.day === day && !entry.erased && (isHeld(entry) || entry.status === "pending"),
  );
}

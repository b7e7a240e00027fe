import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { AskedBooking, ServiceDayKey, SlotNumber } from "#tests/support/model/asks.ts";
import {
  bookLimits,
  type Entry,
  type ReferenceLedger,
  type State,
} from "#tests/support/model/reference/ledger.ts";

function sum(entries: Entry[]): number {
  return entries.reduce((covers, entry) => covers + entry.covers, 0);
}

export function isHeld({ status }: Pick<State, "status">): boolean {
  return status === "confirmed" || status === "arrived";
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

/** The covers of a service: those set by hand, or those of the week. */
export function capacityOn({ byHand }: ReferenceLedger, day: ServiceDayKey): Capacity {
  const { capacity } = byHand[day];
  return capacity === "inherit" ? bookLimits.capacity[day] : capacity;
}

/** The covers that may arrive at a slot; `null` where it has no limit. */
export function limitAt(
  { byHand }: ReferenceLedger,
  day: ServiceDayKey,
  slot: SlotNumber,
): number | null {
  return byHand[day].slotLimits[slot] ?? bookLimits.slotLimit[day];
}

/** By how many covers a party exceeds the service or the slot that contains its time. */
export function excess(
  reference: ReferenceLedger,
  { day, slot, covers }: AskedBooking,
  except?: Entry,
): number {
  const capacity = capacityOn(reference, day);
  const limit = limitAt(reference, day, slot);
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

/** Those who stand on a day: whoever has not been refused, or gone. */
export function standingOn(reference: ReferenceLedger, day: ServiceDayKey): Entry[] {
  return reference.entries.filter(
    (entry) => entry.day === day && (isHeld(entry) || entry.status === "pending"),
  );
}

/** Whether a table is within what the entry holds: its slot, and no more covers. */
export function staysWithin(entry: State, asked: AskedBooking): boolean {
  return entry.day === asked.day && entry.slot === asked.slot && asked.covers <= entry.covers;
}

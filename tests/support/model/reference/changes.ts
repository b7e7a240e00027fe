import type { AskedBooking, AskedPerson } from "#tests/support/model/asks.ts";
import { fateOf, isForRoom } from "#tests/support/model/reference/fate.ts";
import { excess, isHeld, staysWithin } from "#tests/support/model/reference/figures.ts";
import {
  bookLimits,
  type Entry,
  type Person,
  type ReferenceLedger,
  type Reply,
} from "#tests/support/model/reference/ledger.ts";
import { partly } from "#tests/support/model/reference/transitions.ts";
import { notAllowed, reply, write } from "#tests/support/model/reference/write.ts";

/** Whether two tables begin at the same minute of the same service. */
function isSameTime(one: AskedBooking, other: AskedBooking): boolean {
  return one.day === other.day && one.slot === other.slot && one.minute === other.minute;
}

export function sameAsked(a: AskedBooking | null, b: AskedBooking): boolean {
  return a !== null && isSameTime(a, b) && a.covers === b.covers;
}

/** A person put right; her own words stay where she wrote them herself. */
function personAfter(
  { source, note }: Entry,
  { name, mail, phone }: AskedPerson,
): Pick<Entry, keyof Person> {
  const who = { mail, phone };
  return { who, name, note: source === "online" ? note : name, houseNote: name };
}

/** What staff is told that moves a table beyond the last slot; `null` where it may sit down. */
export function leadsNowhere(entry: Entry, asked: AskedBooking): Reply | null {
  const isOpen = entry.status === "pending" || entry.status === "confirmed";
  const isBeyond = asked.minute > bookLimits.slotLength && !isSameTime(entry, asked);
  return isOpen && isBeyond ? { ok: false, reason: "unknown-slot" } : null;
}

type StaffChange = { force: boolean; notify: boolean; person: AskedPerson | null; at: number };

export function staffChange(
  reference: ReferenceLedger,
  entry: Entry,
  { day, slot, minute, covers }: AskedBooking,
  { force, notify, person, at }: StaffChange,
): Reply {
  const asked = { day, slot, minute, covers };
  const isThere = entry.status === "arrived" && isSameTime(entry, asked);
  const isOpen = entry.status === "pending" || entry.status === "confirmed" || isThere;
  if (!isOpen) return notAllowed(entry);
  const over = isHeld(entry) && !staysWithin(entry, asked) ? excess(reference, asked, entry) : 0;
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  const stays = sameAsked(entry, asked);
  // What makes a guest's own change void answers it.
  const isTold = !stays && (notify || entry.requestedChange !== null);
  const changes = {
    ...asked,
    ...(person ? personAfter(entry, person) : {}),
    arrived: partly(entry.arrived, covers),
    requestedChange: stays ? entry.requestedChange : null,
  };
  const mails = isTold ? ["changed"] : [];
  return write(reference, entry, changes, { at, mails, over, mayUndo: true });
}

export function guestChange(
  reference: ReferenceLedger,
  entry: Entry,
  { day, slot, minute, covers }: AskedBooking,
  at: number,
): Reply {
  const asked = { day, slot, minute, covers };
  if (entry.status !== "pending" && entry.status !== "confirmed") return notAllowed(entry);
  const mails = ["changed", "guest-changed"];
  // What asks for nothing new takes back what waits.
  if (sameAsked(entry, asked)) {
    return entry.requestedChange
      ? write(reference, entry, asked, { at, mails })
      : reply(reference, entry);
  }
  if (isHeld(entry) && staysWithin(entry, asked)) {
    return write(reference, entry, asked, { at, mails });
  }
  const fate = fateOf(reference, asked, entry);
  const waits =
    isHeld(entry) && ("reason" in fate ? isForRoom(fate.reason) : fate.status === "pending");
  if (waits) {
    const waiting = { at, mails: ["change-waiting", "guest-changed"] };
    return write(reference, entry, { requestedChange: asked }, waiting);
  }
  if ("reason" in fate) return { ok: false, reason: fate.reason };
  return write(reference, entry, { ...asked, ...fate }, { at, mails });
}

/** Lets a change go ahead that a guest waits for, or leaves her table as it is. */
export function answerChange(
  reference: ReferenceLedger,
  entry: Entry,
  { op, force }: { op: "accept-change" | "refuse-change"; force: boolean },
  { named, at }: { named: AskedBooking | null; at: number },
): Reply {
  if (!named || !sameAsked(entry.requestedChange, named)) return notAllowed(entry);
  if (op === "accept-change") {
    return staffChange(reference, entry, named, { force, notify: true, person: null, at });
  }
  return write(reference, entry, {}, { at, mails: ["change-refused"], mayUndo: true });
}

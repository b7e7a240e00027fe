import { fateOf, isForRoom } from "#tests/support/model/reference/fate.ts";
import { excess, isHeld } from "#tests/support/model/reference/figures.ts";
import type { Entry, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import { notAllowed, write } from "#tests/support/model/reference/write.ts";
import type { AskedBooking } from "#tests/support/model/steps.ts";

function staysWithin(entry: Entry, asked: AskedBooking): boolean {
  return entry.day === asked.day && entry.slot === asked.slot && asked.covers <= entry.covers;
}

export function staffChange(
  reference: ReferenceLedger,
  entry: Entry,
  asked: AskedBooking,
  force: boolean,
): Reply {
  const isThere =
    entry.status === "arrived" && entry.day === asked.day && entry.slot === asked.slot;
  const isOpen = entry.status === "pending" || entry.status === "confirmed" || isThere;
  if (!isOpen) return notAllowed(entry);
  const over = isHeld(entry) && !staysWithin(entry, asked) ? excess(reference, asked, entry) : 0;
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  return write(reference, entry, asked, ["changed"], over);
}

export function guestChange(reference: ReferenceLedger, entry: Entry, asked: AskedBooking): Reply {
  if (entry.status !== "pending" && entry.status !== "confirmed") return notAllowed(entry);
  const both = ["changed", "guest-changed"];
  if (isHeld(entry) && staysWithin(entry, asked)) return write(reference, entry, asked, both);
  const fate = fateOf(reference, asked, entry);
  const waits =
    isHeld(entry) && ("reason" in fate ? isForRoom(fate.reason) : fate.status === "pending");
  if (waits)
    return write(reference, entry, { requestedChange: asked }, ["change-waiting", "guest-changed"]);
  if ("reason" in fate) return { ok: false, reason: fate.reason };
  return write(reference, entry, { ...asked, ...fate }, both);
}

export function sameAsked(a: AskedBooking | null, b: AskedBooking): boolean {
  return a !== null && a.day === b.day && a.slot === b.slot && a.covers === b.covers;
}

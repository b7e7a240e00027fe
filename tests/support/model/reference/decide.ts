import { book } from "#tests/support/model/reference/bookings.ts";
import { guestChange, sameAsked, staffChange } from "#tests/support/model/reference/changes.ts";
import type { PointedAsk, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import { changeStatus } from "#tests/support/model/reference/transitions.ts";
import { notAllowed, write } from "#tests/support/model/reference/write.ts";

/** Applies one ask to the reference and says what the ledger has to answer. */
export function decide(reference: ReferenceLedger, asked: PointedAsk): Reply {
  const { ask, entry: index, requestedChange, expectedVersion, own, at } = asked;
  if (ask.op === "set-capacity") {
    reference.capacity[ask.day] = ask.capacity;
    return { ok: true, capacity: ask.capacity };
  }
  if (ask.op === "book") return book(reference, ask, own, at);
  const entry = reference.entries[index];
  if (!entry) return { ok: false, reason: "not-found" };
  if (expectedVersion !== null && expectedVersion !== entry.version) {
    return { ok: false, reason: "changed-since", status: entry.status };
  }
  switch (ask.op) {
    case "erase":
      if (entry.status === "pending" || entry.status === "confirmed") return notAllowed(entry);
      entry.erased = true;
      return write(reference, entry, {}, []);
    case "change":
      return staffChange(
        reference,
        entry,
        { day: ask.day, slot: ask.slot, covers: ask.covers },
        ask.force,
      );
    case "guest-change":
      return guestChange(reference, entry, { day: ask.day, slot: ask.slot, covers: ask.covers });
    case "accept-change":
    case "refuse-change":
      if (
        !requestedChange ||
        !entry.requestedChange ||
        !sameAsked(entry.requestedChange, requestedChange)
      )
        return notAllowed(entry);
      if (ask.op === "refuse-change") return write(reference, entry, {}, ["change-refused"]);
      return staffChange(reference, entry, requestedChange, ask.force);
    default:
      return changeStatus(reference, entry, ask.op, ask.force);
  }
}

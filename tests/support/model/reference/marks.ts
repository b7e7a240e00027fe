import type { LatenessAsk } from "#tests/support/model/asks.ts";
import type { Entry, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import { notAllowed, write } from "#tests/support/model/reference/write.ts";

/** What staff entered by mistake: told to nobody, in no figure. A diner's own booking is none. */
export function markMistake(reference: ReferenceLedger, entry: Entry, at: number): Reply {
  if (entry.source === "online" || entry.isMistake) return notAllowed(entry);
  const changes = { status: "cancelled", why: null, isMistake: true, arrived: null } as const;
  return write(reference, entry, changes, { at });
}

/** That a party comes late is told on the day itself; what a guest says is unread, and mailed. */
export function announceLateness(
  reference: ReferenceLedger,
  entry: Entry,
  { minutes, byGuest, tonight }: LatenessAsk,
  at: number,
): Reply {
  if (entry.status !== "confirmed" || !tonight) return notAllowed(entry);
  const by = byGuest ? ("guest" as const) : ("staff" as const);
  const lateness = { minutes, by, isRead: !byGuest };
  const mails = byGuest ? ["guest-late"] : [];
  return write(
    reference,
    entry,
    { lateness, requestedChange: entry.requestedChange },
    { at, mails },
  );
}

export function readLateness(reference: ReferenceLedger, entry: Entry, at: number): Reply {
  const { lateness, requestedChange } = entry;
  if (!lateness || lateness.isRead) return notAllowed(entry);
  return write(
    reference,
    entry,
    { lateness: { ...lateness, isRead: true }, requestedChange },
    { at },
  );
}

/** Takes a person out of what is over or answered with no. */
export function erase(reference: ReferenceLedger, entry: Entry, at: number): Reply {
  if (entry.status === "pending" || entry.status === "confirmed") return notAllowed(entry);
  const nobody = { who: { mail: null, phone: null }, name: null, note: null, houseNote: null };
  return write(reference, entry, nobody, { at });
}

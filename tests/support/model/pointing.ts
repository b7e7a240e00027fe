import { seconds } from "#app/domain/time/restaurant-clock.ts";
import type { NewAsk } from "#tests/support/model/asks.ts";
import type { Entry, PointedAsk } from "#tests/support/model/reference/ledger.ts";
import { leadsOn } from "#tests/support/model/reference/transitions.ts";
import type { Run } from "#tests/support/model/run.ts";

const nights = ["expire", "arrive", "no-show", "reinstate", "read-lateness"];

let moments = 0;

/** Noon of the day before, or the night for what happens then; new ones each have their moment. */
function momentOf({ harness, elapsed }: Run, ask: NewAsk, entry: Entry | undefined): number {
  if (ask.op === "undo" && entry?.kept) return entry.kept.at + ask.after;
  const isTonight = nights.includes(ask.op) || ("tonight" in ask && ask.tonight);
  const onTheDay = ask.op === "announce-lateness" ? harness.morning : harness.night;
  const now = (isTonight ? onTheDay : harness.before) + elapsed;
  if (ask.op !== "book" && ask.op !== "enter") return now;
  moments += 1;
  return now + (moments % seconds(1));
}

/** Whether an ask is likely to be taken of an entry; of others it is asked now and then. */
function isLikely({ op }: NewAsk, { source, lateness, status, kept, requestedChange }: Entry) {
  switch (op) {
    case "undo":
      return kept !== null;
    case "mark-mistake":
      return source !== "online";
    case "announce-lateness":
      return status === "confirmed";
    case "read-lateness":
      return lateness?.isRead === false;
    case "accept-change":
    case "refuse-change":
      return requestedChange !== null;
    case "change":
    case "guest-change":
      return status === "pending" || status === "confirmed";
    case "erase":
      return status !== "pending" && status !== "confirmed";
    case "book":
    case "enter":
    case "close":
    case "finish":
    case "set-capacity":
      return true;
    default:
      return leadsOn(op, status);
  }
}

/** The entry that an ask points at now; -1 for none. */
export function entryOf({ reference: { entries } }: Run, ask: NewAsk): number {
  if (!("target" in ask) || entries.length === 0) return -1;
  const likely = [...entries.entries()].filter(([, entry]) => isLikely(ask, entry));
  const isAny = likely.length === 0 || ask.target % 5 === 4;
  const [index] = (isAny ? undefined : likely[ask.target % likely.length]) ?? [];
  return index ?? ask.target % entries.length;
}

function isByGuest(ask: NewAsk): boolean {
  if (ask.op === "announce-lateness") return ask.byGuest;
  return ask.op === "guest-cancel" || ask.op === "guest-change";
}

/** The version that the person who acts has before her; a guest's page tells of none. */
function expectedBy(ask: NewAsk, entry: Entry | undefined): number | null {
  if (!("expected" in ask) || isByGuest(ask)) return null;
  // Nobody takes back what she does not see: an undo names no version only now and then.
  const isNone = ask.expected === "none" && (ask.op !== "undo" || ask.target % 5 === 4);
  if (isNone) return null;
  const version = entry?.version ?? 1;
  return ask.expected === "before" ? version - 1 : version;
}

/** A change with what stays as it is now. */
function inPlace(ask: NewAsk, entry: Entry | undefined): NewAsk {
  if (ask.op !== "change" || !ask.stays || !entry) return ask;
  const { day, slot, covers } = entry;
  const minute = ask.stays === "table" ? entry.minute : ask.minute;
  return { ...ask, day, slot, minute, covers, stays: null };
}

/** What is asked, about the entry that it points at, as that is now. */
export function pointAt(run: Run, ask: NewAsk, index: number): PointedAsk {
  const { entries } = run.reference;
  const entry = entries[index];
  const own = ask.op === "book" && ask.own !== null && entries.length > 0;
  return {
    ask: inPlace(ask, entry),
    entry: index,
    requestedChange: entry?.requestedChange ?? null,
    expectedVersion: expectedBy(ask, entry),
    own: own ? (ask.own ?? 0) % entries.length : null,
    at: momentOf(run, ask, entry),
    isClaimed: false,
  };
}

import type { EnterAsk, NewAsk, ServiceDayKey, Who } from "#tests/support/model/asks.ts";
import { fateOf, isForRoom } from "#tests/support/model/reference/fate.ts";
import { excess, standingOn } from "#tests/support/model/reference/figures.ts";
import {
  bookLimits,
  type Entry,
  type ReferenceLedger,
  type Reply,
} from "#tests/support/model/reference/ledger.ts";
import { add } from "#tests/support/model/reference/write.ts";

type BookAsk = Extract<NewAsk, { op: "book" }>;

/** Who has a table with one of these contacts: by address first, then by telephone, oldest first. */
function holders(reference: ReferenceLedger, day: ServiceDayKey, { mail, phone }: Who): Entry[] {
  const standing = standingOn(reference, day).sort((one, other) => one.bookedAt - other.bookedAt);
  return [
    ...standing.filter(({ who }) => mail !== null && who.mail === mail),
    ...standing.filter(({ who }) => phone !== null && who.phone === phone),
  ];
}

/** Answers a second booking; who has not proved that the first is hers lets its holder be told. */
function askTwice(reference: ReferenceLedger, found: Entry[], own: number | null): Reply {
  const known = own === null ? undefined : found.find((entry) => entry === reference.entries[own]);
  const holder = known ? undefined : found[0];
  if (holder && holder.who.mail !== null) holder.told = true;
  const entry = known ? reference.entries.indexOf(known) : -1;
  return { ok: false, reason: "duplicate", entry };
}

const waitingMails = { manual: "waiting-manual", capacity: "waiting-full" };

/** Books a table for a diner, or says why not. */
export function book(
  reference: ReferenceLedger,
  ask: BookAsk,
  own: number | null,
  at: number,
): Reply {
  const { day, slot, minute, covers, mail, phone } = ask;
  const fate = fateOf(reference, ask);
  const found = holders(reference, day, ask);
  const isPossible = !("reason" in fate) || isForRoom(fate.reason);
  if (found.length > 0 && !ask.again && isPossible) return askTwice(reference, found, own);
  if ("reason" in fate) return { ok: false, reason: fate.reason };
  const person = { who: { mail, phone }, name: 0, note: 0, houseNote: null };
  const made = { day, slot, minute, covers, ...fate, source: "online" as const, ...person };
  const first = fate.why === null ? "confirmed" : waitingMails[fate.why];
  return add(reference, made, { at, mails: [first, "received"] });
}

/** Enters what is asked for by telephone, or who stands at the door: it asks, and never blocks. */
export function enter(reference: ReferenceLedger, ask: EnterAsk, at: number): Reply {
  const { day, slot, minute, covers, mail, phone, name, source, ifFull } = ask;
  const isWalkIn = source === "walk-in";
  if ((isWalkIn && !ask.tonight) || minute > bookLimits.slotLength) {
    return { ok: false, reason: "unknown-slot" };
  }
  const over = excess(reference, ask);
  if (over > 0 && ifFull === "ask") return { ok: false, reason: "over-capacity", over };
  const waits = over > 0 && ifFull === "wait";
  const seated = isWalkIn ? ("arrived" as const) : ("confirmed" as const);
  const fate = waits
    ? ({ status: "pending", why: "capacity" } as const)
    : { status: seated, why: null };
  const person = { who: { mail, phone }, name, note: name, houseNote: name };
  const made = { day, slot, minute, covers, source, ...fate, ...person };
  const isTold = ask.notify && !isWalkIn;
  const mails = isTold ? [waits ? "waiting-full" : "confirmed"] : [];
  return add(reference, made, { at, mails, over: waits ? 0 : over });
}

import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type {
  AskedBooking,
  NewAsk,
  ServiceDayKey,
  SlotNumber,
  StatusActionName,
  Who,
} from "#tests/support/model/steps.ts";

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

function sum(entries: Entry[]): number {
  return entries.reduce((covers, entry) => covers + entry.covers, 0);
}

function isHeld(entry: Entry): boolean {
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

function excess(
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

function waitingOn(reference: ReferenceLedger, day: ServiceDayKey): number {
  return sum(
    reference.entries.filter(
      (entry) => entry.day === day && entry.status === "pending" && entry.why === "capacity",
    ),
  );
}

function pendingOn(reference: ReferenceLedger, day: ServiceDayKey): number {
  return sum(reference.entries.filter((entry) => entry.day === day && entry.status === "pending"));
}

/** Those whose contacts stand on a day: whoever has not been refused, gone, or been erased. */
export function standingOn(reference: ReferenceLedger, day: ServiceDayKey): Entry[] {
  return reference.entries.filter(
    (entry) => entry.day === day && !entry.erased && (isHeld(entry) || entry.status === "pending"),
  );
}

type Fate = { status: "confirmed" | "pending"; why: Entry["why"] } | { reason: string };

/** `except` sits there already: neither its seats nor its place in the waiting list count. */
function fateOf(reference: ReferenceLedger, asked: AskedBooking, except?: Entry): Fate {
  const capacity = reference.capacity[asked.day];
  if (capacity === 0) return { reason: "not-online" };
  if (asked.covers > bookLimits.largestParty) return { reason: "party-too-large" };
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

function reply(reference: ReferenceLedger, entry: Entry): Reply {
  const { status, why, requestedChange, version } = entry;
  return {
    ok: true,
    entry: reference.entries.indexOf(entry),
    status,
    why,
    waits: requestedChange !== null,
    version,
  };
}

function write(
  reference: ReferenceLedger,
  entry: Entry,
  changes: Partial<Entry>,
  mails: string[],
  over = 0,
): Reply {
  Object.assign(entry, { requestedChange: null, ...changes, version: entry.version + 1 });
  const restaurants = ["received", "guest-cancelled", "guest-changed"];
  entry.mails.push(mails.filter((kind) => !entry.erased || restaurants.includes(kind)));
  entry.overs.push(over);
  return reply(reference, entry);
}

const edges: Record<StatusActionName, { from: Status[]; to: Status; mails: string[] }> = {
  accept: { from: ["pending"], to: "confirmed", mails: ["accepted"] },
  refuse: { from: ["pending", "confirmed"], to: "refused", mails: ["refused"] },
  cancel: { from: ["pending", "confirmed"], to: "cancelled", mails: ["cancelled"] },
  "guest-cancel": {
    from: ["pending", "confirmed"],
    to: "cancelled",
    mails: ["cancelled", "guest-cancelled"],
  },
  restore: { from: ["refused", "cancelled", "expired"], to: "confirmed", mails: ["restored"] },
  expire: { from: ["pending"], to: "expired", mails: ["expired"] },
  arrive: { from: ["confirmed", "no_show", "arrived"], to: "arrived", mails: [] },
  "no-show": { from: ["confirmed", "arrived"], to: "no_show", mails: [] },
};

function notAllowed({ status }: Entry): Reply {
  return { ok: false, reason: "not-allowed", status };
}

function changeStatus(
  reference: ReferenceLedger,
  entry: Entry,
  name: StatusActionName,
  force: boolean,
): Reply {
  const edge = edges[name];
  if (!edge.from.includes(entry.status)) return notAllowed(entry);
  const takesSeats = !isHeld(entry) && (edge.to === "confirmed" || edge.to === "arrived");
  const over = takesSeats ? excess(reference, entry) : 0;
  if (over > 0 && !force && name !== "arrive") return { ok: false, reason: "over-capacity", over };
  const isWithdrawn = name === "guest-cancel" && entry.status === "pending";
  const mails = isWithdrawn ? ["withdrawn", "guest-cancelled"] : edge.mails;
  return write(reference, entry, { status: edge.to, why: null }, mails, over);
}

function staysWithin(entry: Entry, asked: AskedBooking): boolean {
  return entry.day === asked.day && entry.slot === asked.slot && asked.covers <= entry.covers;
}

function staffChange(
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

function isForRoom(reason: string): boolean {
  return reason === "full" || reason === "pending-full";
}

function guestChange(reference: ReferenceLedger, entry: Entry, asked: AskedBooking): Reply {
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

function sameAsked(a: AskedBooking | null, b: AskedBooking): boolean {
  return a !== null && a.day === b.day && a.slot === b.slot && a.covers === b.covers;
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

/** Who has a table with one of these contacts: by address first, then by telephone, oldest first. */
function holders(reference: ReferenceLedger, day: ServiceDayKey, { mail, phone }: Who): Entry[] {
  const standing = standingOn(reference, day).sort((one, other) => one.bookedAt - other.bookedAt);
  return [
    ...standing.filter(({ who }) => who.mail === mail),
    ...standing.filter(({ who }) => phone !== null && who.phone === phone),
  ];
}

/** Answers a second booking; who has not proved that the first is hers lets its holder be told. */
function askTwice(reference: ReferenceLedger, found: Entry[], own: number | null): Reply {
  const known = own === null ? undefined : found.find((entry) => entry === reference.entries[own]);
  if (!known && found[0]) found[0].told = true;
  const entry = known ? reference.entries.indexOf(known) : -1;
  return { ok: false, reason: "duplicate", entry };
}

/** Enters one ask into the reference and says what the ledger has to answer. */
export function enter(reference: ReferenceLedger, asked: PointedAsk): Reply {
  const { ask, entry: index, requestedChange, expectedVersion, own, at } = asked;
  if (ask.op === "set-capacity") {
    reference.capacity[ask.day] = ask.capacity;
    return { ok: true, capacity: ask.capacity };
  }
  if (ask.op === "book") {
    const { day, slot, covers, mail, phone } = ask;
    const fate = fateOf(reference, ask);
    const found = holders(reference, day, ask);
    const isPossible = !("reason" in fate) || isForRoom(fate.reason);
    if (found.length > 0 && !ask.again && isPossible) return askTwice(reference, found, own);
    if ("reason" in fate) return { ok: false, reason: fate.reason };
    const first =
      fate.why === null ? "confirmed" : fate.why === "manual" ? "waiting-manual" : "waiting-full";
    const entry: Entry = {
      day,
      slot,
      covers,
      ...fate,
      requestedChange: null,
      version: 1,
      erased: false,
      who: { mail, phone },
      bookedAt: at,
      told: false,
      mails: [[first, "received"]],
      overs: [0],
    };
    reference.entries.push(entry);
    return reply(reference, entry);
  }
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

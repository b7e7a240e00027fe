import type { NewAsk, ServiceDayKey, StatusActionName } from "#tests/support/model/asks.ts";
import { excess, isHeld, standingOn } from "#tests/support/model/reference/figures.ts";
import {
  bookLimits,
  type Entry,
  type ReferenceLedger,
  type Reply,
  type Status,
} from "#tests/support/model/reference/ledger.ts";
import { notAllowed, reply, write } from "#tests/support/model/reference/write.ts";

type Edge = { from: Status[]; to: Status; mails: string[]; mayUndo: boolean };
type StatusAsk = Extract<NewAsk, { op: StatusActionName }>;

function byStaff(from: Status[], to: Status, ...mails: string[]): Edge {
  return { from, to, mails, mayUndo: true };
}

const edges: Record<StatusActionName, Edge> = {
  accept: byStaff(["pending"], "confirmed", "accepted"),
  refuse: byStaff(["pending", "confirmed"], "refused", "refused"),
  cancel: byStaff(["pending", "confirmed"], "cancelled", "cancelled"),
  "guest-cancel": {
    from: ["pending", "confirmed"],
    to: "cancelled",
    mails: ["cancelled", "guest-cancelled"],
    mayUndo: false,
  },
  restore: byStaff(["refused", "cancelled", "expired"], "confirmed", "restored"),
  expire: { from: ["pending"], to: "expired", mails: ["expired"], mayUndo: false },
  arrive: byStaff(["confirmed", "no_show", "arrived"], "arrived"),
  "no-show": byStaff(["confirmed", "arrived"], "no_show"),
  reinstate: byStaff(["arrived", "no_show"], "confirmed"),
};

/** Whether an action is open to a status at all. */
export function leadsOn(op: StatusActionName, status: Status): boolean {
  return edges[op].from.includes(status);
}

const onlyWarning = ["arrive", "reinstate"];

/** Whether a table is given back after the deadline for it. */
function isGivenBackLate({ opening }: ReferenceLedger, entry: Entry, at: number): boolean {
  const minute = bookLimits.slots[entry.day][entry.slot] + entry.minute;
  return opening[entry.day] + minute * 60_000 - at < bookLimits.lateMinutes * 60_000;
}

/** How many of a party have come, where not all of it. */
export function partly(arrived: number | null, covers: number): number | null {
  return arrived !== null && arrived < covers ? arrived : null;
}

export function changeStatus(
  reference: ReferenceLedger,
  entry: Entry,
  { op, force, arrivedCovers }: StatusAsk,
  at: number,
): Reply {
  const edge = edges[op];
  if (!edge.from.includes(entry.status)) return notAllowed(entry);
  const arrived = op === "arrive" ? partly(arrivedCovers, entry.covers) : null;
  const isThere = op === "arrive" && entry.status === "arrived" && entry.arrived === arrived;
  if (isThere) return reply(reference, entry);
  const takesSeats = !isHeld(entry) && (edge.to === "confirmed" || edge.to === "arrived");
  const over = takesSeats ? excess(reference, entry) : 0;
  if (over > 0 && !force && !onlyWarning.includes(op)) {
    return { ok: false, reason: "over-capacity", over };
  }
  const isWithdrawn = op === "guest-cancel" && entry.status === "pending";
  const mails = isWithdrawn ? ["withdrawn", "guest-cancelled"] : edge.mails;
  const isGivenBack = edge.to === "cancelled" && isGivenBackLate(reference, entry, at);
  const changes = {
    status: edge.to,
    why: null,
    isMistake: false,
    arrived,
    isLate: entry.isLate || isGivenBack,
  };
  return write(reference, entry, changes, { at, mails, over, mayUndo: edge.mayUndo });
}

/** Cancels all that stands on a day, but who is there already. */
export function close(reference: ReferenceLedger, day: ServiceDayKey, at: number): Reply {
  const leaving = standingOn(reference, day).filter(({ status }) => status !== "arrived");
  for (const entry of leaving) {
    const isLate = entry.isLate || isGivenBackLate(reference, entry, at);
    const changes = { status: "cancelled", why: null, isLate, isMistake: false } as const;
    write(reference, entry, changes, { at, mails: ["cancelled"] });
  }
  return { ok: true, cancelled: leaving.length };
}

/** Says of all who are still awaited on a day that they came, once it is over. */
export function finish(
  reference: ReferenceLedger,
  { day, tonight }: { day: ServiceDayKey; tonight: boolean },
  at: number,
): Reply {
  if (!tonight) return { ok: false, reason: "not-over" };
  const awaited = standingOn(reference, day).filter(({ status }) => status === "confirmed");
  for (const entry of awaited) {
    const changes = { status: "arrived", why: null, isMistake: false, arrived: null } as const;
    write(reference, entry, changes, { at });
  }
  if (awaited.length > 0) reference.finished[day] = at;
  return { ok: true, arrived: awaited.length };
}

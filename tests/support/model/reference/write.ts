import { excess } from "#tests/support/model/reference/figures.ts";
import type {
  Entry,
  ReferenceLedger,
  Reply,
  State,
} from "#tests/support/model/reference/ledger.ts";

/** For how long staff may take back what it did; its mails are due after that. */
export const undoMilliseconds = 20_000;
const toRestaurant = ["received", "guest-cancelled", "guest-changed", "guest-late"];

export function reply(reference: ReferenceLedger, entry: Entry): Reply {
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

export function notAllowed({ status }: Entry): Reply {
  return { ok: false, reason: "not-allowed", status };
}

/** What may change of an entry. */
function stateOf(entry: Entry): State {
  const { source: _s, version: _v, bookedAt: _b, told: _t, ...rest } = entry;
  const { mails: _m, overs: _o, kept: _k, ...state } = rest;
  return structuredClone(state);
}

/** What a version owes, tells of and is known by; `mayUndo` when staff may take it back. */
type Version = { at: number; mails?: string[]; over?: number; mayUndo?: boolean };

function note(entry: Entry, { at, mails = [], over = 0, mayUndo = false }: Version): void {
  const { version, who } = entry;
  const isTold = (kind: string) => who.mail !== null || toRestaurant.includes(kind);
  const dueAt = mayUndo ? at + undoMilliseconds : at;
  const owed = mails.filter(isTold).map((kind) => ({ version, kind, dueAt, isWithdrawn: false }));
  entry.mails.push(...owed);
  entry.overs.push(over);
}

/** What tells a guest that the change which she waited for is void, where nothing else tells her. */
function answerOf({ status }: Entry, mails: string[]): string[] {
  if (mails.some((kind) => !toRestaurant.includes(kind))) return [];
  return [status === "cancelled" ? "cancelled" : "change-refused"];
}

/** Makes the next version of an entry. */
export function write(
  reference: ReferenceLedger,
  entry: Entry,
  changes: Partial<State>,
  version: Version,
): Reply {
  const kept = {
    state: stateOf(entry),
    stoodOver: excess(reference, entry, entry),
    at: version.at,
  };
  const waited = entry.requestedChange !== null;
  Object.assign(entry, { requestedChange: null, ...changes, version: entry.version + 1 });
  entry.kept = version.mayUndo ? kept : null;
  const { mails = [] } = version;
  const answer = waited && entry.requestedChange === null ? answerOf(entry, mails) : [];
  note(entry, { ...version, mails: [...mails, ...answer] });
  return reply(reference, entry);
}

/** Makes the first version of an entry. */
export function add(
  reference: ReferenceLedger,
  made: Pick<Entry, "day" | "slot" | "minute" | "covers" | "status" | "why" | "source"> &
    Pick<Entry, "who" | "name" | "note" | "houseNote">,
  version: Version,
): Reply {
  const entry: Entry = {
    ...made,
    requestedChange: null,
    isMistake: false,
    arrived: null,
    lateness: null,
    isLate: false,
    version: 1,
    bookedAt: version.at,
    told: false,
    mails: [],
    overs: [],
    kept: null,
  };
  reference.entries.push(entry);
  note(entry, version);
  return reply(reference, entry);
}

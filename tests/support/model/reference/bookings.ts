import { fateOf, isForRoom } from "#tests/support/model/reference/fate.ts";
import { standingOn } from "#tests/support/model/reference/figures.ts";
import type { Entry, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import { reply } from "#tests/support/model/reference/write.ts";
import type { NewAsk, ServiceDayKey, Who } from "#tests/support/model/steps.ts";

type BookAsk = Extract<NewAsk, { op: "book" }>;

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

/** Books a table for a diner, or says why not. */
export function book(
  reference: ReferenceLedger,
  ask: BookAsk,
  own: number | null,
  at: number,
): Reply {
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

import { book, enter } from "#tests/support/model/reference/bookings.ts";
import {
  answerChange,
  guestChange,
  leadsNowhere,
  staffChange,
} from "#tests/support/model/reference/changes.ts";
import { setCovers } from "#tests/support/model/reference/covers.ts";
import type { PointedAsk, ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import {
  announceLateness,
  erase,
  markMistake,
  readLateness,
} from "#tests/support/model/reference/marks.ts";
import { changeStatus, close, finish } from "#tests/support/model/reference/transitions.ts";
import { undo } from "#tests/support/model/reference/undo.ts";

/** Applies one ask to the reference and says what the ledger has to answer. */
export function decide(reference: ReferenceLedger, asked: PointedAsk): Reply {
  const { ask, own, at } = asked;
  switch (ask.op) {
    case "set-capacity":
      return setCovers(reference, ask);
    case "book":
      return book(reference, ask, own, at);
    case "enter":
      return enter(reference, ask, at);
    case "close":
      return close(reference, ask.day, at);
    case "finish":
      return finish(reference, ask, at);
    default:
      return decideOnEntry(reference, asked, ask);
  }
}

type AskOnEntry = Extract<PointedAsk["ask"], { target: number }>;

function decideOnEntry(reference: ReferenceLedger, asked: PointedAsk, ask: AskOnEntry): Reply {
  const { expectedVersion, requestedChange: named, at } = asked;
  const entry = reference.entries[asked.entry];
  if (!entry) return { ok: false, reason: "not-found" };
  if (expectedVersion !== null && expectedVersion !== entry.version) {
    return { ok: false, reason: "changed-since", status: entry.status };
  }
  switch (ask.op) {
    case "erase":
      return erase(reference, entry, at);
    case "change":
      return leadsNowhere(entry, ask) ?? staffChange(reference, entry, ask, { ...ask, at });
    case "guest-change":
      return guestChange(reference, entry, ask, at);
    case "accept-change":
    case "refuse-change":
      return answerChange(reference, entry, ask, { named, at });
    case "mark-mistake":
      return markMistake(reference, entry, at);
    case "announce-lateness":
      return announceLateness(reference, entry, ask, at);
    case "read-lateness":
      return readLateness(reference, entry, at);
    case "undo":
      return undo(reference, entry, ask.force, asked);
    default:
      return changeStatus(reference, entry, ask, at);
  }
}

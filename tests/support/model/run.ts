import type { CommandKind, Outcome } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { type Book, emptyBook, type PointedAsk } from "#tests/support/model/book.ts";
import type { Harness } from "#tests/support/model/harness.ts";

/** What a ledger has answered. */
export type Answered =
  | { ok: true; capacity: unknown }
  | Outcome<Exclude<CommandKind, "set-capacity">>;
/** A command on its way: what it asks, under which key, and how it is sent to one of the two objects. */
export type Sent = PointedAsk & {
  key: string;
  object: number;
  send: (object: number) => Promise<Answered>;
};

/** A history while it is run: the book it is compared with, and which entry has which code. */
export type Run = {
  harness: Harness;
  book: Book;
  codes: ReservationCode[];
  taken: Sent[];
  answers: Map<string, string>;
};

export function startRun(harness: Harness): Run {
  return { harness, book: emptyBook(), codes: [], taken: [], answers: new Map() };
}

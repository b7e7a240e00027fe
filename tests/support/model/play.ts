import type { CommandKind, Outcome } from "#app/domain/ledger-command.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import { type Book, emptyBook, type PointedAsk } from "#tests/support/model/book.ts";
import type { Stage } from "#tests/support/model/stage.ts";

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

/** A history while it is played: the book it is compared with, and which entry has which code. */
export type Play = {
  stage: Stage;
  book: Book;
  codes: ReservationCode[];
  taken: Sent[];
  answers: Map<string, string>;
};

export function startPlay(stage: Stage): Play {
  return { stage, book: emptyBook(), codes: [], taken: [], answers: new Map() };
}

import type { CommandKind, Outcome } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Harness } from "#tests/support/model/harness.ts";
import {
  emptyReferenceLedger,
  type PointedAsk,
  type ReferenceLedger,
} from "#tests/support/model/reference/ledger.ts";

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

/** A history while it is run: the reference it is compared with, and which entry has which code. */
export type Run = {
  harness: Harness;
  reference: ReferenceLedger;
  codes: ReservationCode[];
  taken: Sent[];
  replies: Map<string, string>;
};

export function startRun(harness: Harness): Run {
  return { harness, reference: emptyReferenceLedger(), codes: [], taken: [], replies: new Map() };
}

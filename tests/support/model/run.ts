import type { Outcome } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Harness } from "#tests/support/model/harness.ts";
import {
  emptyReferenceLedger,
  type PointedAsk,
  type ReferenceLedger,
} from "#tests/support/model/reference/ledger.ts";

/** A command on its way: what it asks, under which key, and how it is sent to one of the two objects. */
export type Sent = PointedAsk & {
  key: string;
  object: number;
  send: (object: number) => Promise<Outcome>;
};

/** A history while it is run: the reference it is compared with, and which entry has which code. */
export type Run = {
  harness: Harness;
  reference: ReferenceLedger;
  codes: ReservationCode[];
  taken: Sent[];
  replies: Map<string, string>;
  /** The milliseconds that have gone by. */
  elapsed: number;
};

export function startRun(harness: Harness): Run {
  const reference = emptyReferenceLedger(harness.opening);
  return { harness, reference, codes: [], taken: [], replies: new Map(), elapsed: 0 };
}

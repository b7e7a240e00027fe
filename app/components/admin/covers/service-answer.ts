import type { EndProblem } from "#app/components/admin/reservations/service-end.tsx";

/** A form about the covers of a service as it was sent, to be sent again or filled in. */
export type SentCovers = {
  capacity: string;
  covers: string;
  slot: string;
  next: string;
  requestKey: string;
};

/** Why a form about a service of a day was not taken. */
export type ServiceProblem =
  | { kind: "closed" | "past" | "too-far" | "unknown-slot" | "key-reused" | "malformed" }
  | { kind: "note-changed" }
  | { kind: "unavailable" | "failed"; sent: SentCovers };

/** What the page of a service is told of a form of its own. */
export type ServiceAnswer = {
  problem: ServiceProblem | null;
  /** Covers as they were typed; `isWrong` where they are no number of covers. */
  covers: { typed: string; slot: string; isWrong: boolean } | null;
  /** A note as it was typed; `isWrong` where it is too long. */
  note: { typed: string; isWrong: boolean } | null;
  /** Why the service was not finished. */
  end: EndProblem | null;
};

/** Of a form of which there is nothing to tell. */
export const noAnswer: ServiceAnswer = { problem: null, covers: null, note: null, end: null };

import type { Place } from "#app/domain/reservations/entry-places.ts";
import type { EntryField, EntryValues } from "#app/forms/entry-form.ts";

/** What is wrong of which field: the issues of its schema, or why the ledger did not take it. */
export type WrongFields = Partial<Record<EntryField, string[]>>;

/** Why a form was not taken that has no fault. */
export type EntryProblem =
  | { kind: "over"; over: number; nearest: Place[] }
  | { kind: "unavailable" | "failed" | "key-reused" };

/** A form that was sent and not taken: what was typed, and what stands in its way. */
export type EntryAttempt = {
  source: "phone" | "walk-in";
  values: EntryValues;
  wrong: WrongFields;
  problem: EntryProblem | null;
  requestKey: string;
  /** Whether a log-in has given it back, and nothing was sent yet. */
  isGivenBack: boolean;
};

import type { EntryProblem, WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import type { EntryValues } from "#app/forms/entry-form.ts";

/** Why a change was not taken that has no fault in a field. */
export type EditProblem = EntryProblem | { kind: "closed" | "changed-since" | "not-allowed" };

/** A change that was sent and not taken: what was typed, and what stands in its way. */
export type EditAttempt = {
  values: EntryValues;
  wrong: WrongFields;
  problem: EditProblem | null;
  requestKey: string;
  /** The version that the form was filled in on; the present one, where that is told. */
  expectedVersion: string;
  isGivenBack: boolean;
};

import { z } from "zod";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { type StaffIntent, staffIntentSchema } from "#app/domain/reservations/staff-actions.ts";
import { paragraphSchema } from "#app/domain/text/text-field.ts";
import { parseSubmission } from "#app/forms/submission.ts";
import { versionSchema } from "#app/forms/version-field.ts";

const schema = z
  .object({
    intent: staffIntentSchema,
    // A form that brings no key is a form of its own each time.
    requestKey: requestKeySchema.default(() => crypto.randomUUID()),
    force: z.string().max(10).default(""),
    reason: paragraphSchema(500).nullable().default(null),
    arrivedCovers: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number)
      .nullable()
      .default(null),
    next: z.string().max(2000).default(""),
    expectedVersion: versionSchema,
  })
  // What is taken back has to be named.
  .refine(({ intent, expectedVersion }) => intent !== "undo" || expectedVersion !== null);

export type StaffActionForm = {
  staffAction: StaffIntent;
  requestKey: string;
  /** Accept although the covers do not suffice. */
  force: boolean;
  /** The words to the diner, of a refusal and of a cancellation. */
  reason: string | null;
  /** How many of the party have come, of an arrival; `null` for all of it. */
  arrivedCovers: number | null;
  next: string;
  /** The version of the reservation that stood on the page of the form; `null` when it does not tell. */
  expectedVersion: number | null;
};

export type StaffActionFormReading =
  | { ok: true; form: StaffActionForm }
  | { ok: false; problem: { kind: "malformed" } | { kind: "bad-reason"; reason: string } };

/**
 * Reads the form that answers a reservation, or takes back what was done last; when it is the
 * reason alone that is wrong, it comes back as it was typed.
 */
export function readStaffActionForm(posted: FormData): StaffActionFormReading {
  const submission = parseSubmission(posted, schema);
  if (submission.status === "success") {
    const { intent, force, ...form } = submission.value;
    return {
      ok: true,
      form: { ...form, staffAction: intent, force: force !== "" && force !== "0" },
    };
  }
  const isReasonBad = Object.keys(submission.error ?? {}).every((field) => field === "reason");
  const typed = posted.get("reason");
  const reason = typeof typed === "string" ? typed : "";
  return {
    ok: false,
    problem: isReasonBad ? { kind: "bad-reason", reason } : { kind: "malformed" },
  };
}

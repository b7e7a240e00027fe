import { z } from "zod";
import { staffActionSchema } from "#app/domain/reservations/staff-actions.ts";
import { submittedValue } from "#app/forms/submission.ts";

const schema = z.object({
  intent: staffActionSchema.nullable().catch(null),
  reason: z.string().nullable().catch(null),
  next: z.string().catch(""),
});

/** An answer that was sent when its session had ended: to be offered again, as it was typed. */
export type KeptStaffAction = {
  /** `null` where the form did not tell which answer it was. */
  staffAction: z.infer<typeof staffActionSchema> | null;
  /** The words to the diner, right or wrong; `null` where the form had none. */
  reason: string | null;
  next: string;
};

const nothing = { intent: null, reason: null, next: "" };

/** Reads what is left of an answer's form: neither its key nor its version, which are old. */
export function readKeptStaffAction(form: FormData): KeptStaffAction {
  const { intent, ...rest } = submittedValue(form, schema) ?? nothing;
  return { staffAction: intent, ...rest };
}

import { z } from "zod";
import { clockTimeSchema } from "#app/domain/clock-time.ts";
import {
  emailSchema,
  lineSchema,
  paragraphSchema,
  partySizeSchema,
  phoneSchema,
} from "#app/domain/party.ts";

/** A field that may be left out or left empty, which is `null`. */
function optional<Schema extends z.ZodType<string, string>>(schema: Schema) {
  return z
    .string()
    .optional()
    .transform((text) => text?.trim() || null)
    .pipe(z.union([z.null(), schema]));
}

/** The form with which a diner asks for a table. Source: design, "URLs and field names". */
export const bookingFormSchema = z.object({
  time: clockTimeSchema,
  covers: partySizeSchema,
  firstName: lineSchema(80),
  lastName: lineSchema(80),
  email: emailSchema,
  phone: optional(phoneSchema),
  note: z
    .string()
    .optional()
    .transform((text) => text ?? "")
    .pipe(paragraphSchema(500)),
  /** Minted when the form is rendered: the same key never books twice. */
  requestKey: z.string().regex(/^[\w-]{8,100}$/),
  /** `on`: a second table in the same service is meant. */
  again: z.unknown().transform((given) => given === "on"),
});
export type BookingForm = z.infer<typeof bookingFormSchema>;
/** The fields that a person can have wrong. */
export type BookingField = Exclude<keyof BookingForm, "again">;

const fields = Object.keys(bookingFormSchema.shape);

/** The booking that a form asks for; `null` when a field is missing, wrong or given twice. */
export function readBooking(posted: FormData): BookingForm | null {
  const values = fields.map((name) => {
    const [value, another] = posted.getAll(name);
    return [name, another === undefined ? value : [value, another]];
  });
  return bookingFormSchema.safeParse(Object.fromEntries(values)).data ?? null;
}

/** What was posted, without the names that the form does not have; of a repeated one two remain. */
export function onlyBookingFields(posted: FormData): FormData {
  const known = new FormData();
  for (const name of fields) {
    // Two are refused like thousands, which the form's parser would take seconds to read.
    for (const value of posted.getAll(name).slice(0, 2)) known.append(name, value);
  }
  return known;
}

/** The covers and key of a form that may have other faults; `null` for what cannot be read. */
export function readableParts(posted: FormData) {
  const { covers, requestKey } = bookingFormSchema.shape;
  return {
    covers: covers.safeParse(posted.get("covers")).data ?? null,
    requestKey: requestKey.safeParse(posted.get("requestKey")).data ?? null,
  };
}

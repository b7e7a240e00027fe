import { z } from "zod";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { fullName, nameSchema } from "#app/domain/text/person-name.ts";
import { phoneLength, phoneSchema } from "#app/domain/text/telephone.ts";
import { paragraphSchema } from "#app/domain/text/text-field.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** A number that may be left out or left empty, which is `null`. */
export const optionalPhoneSchema = z
  .string()
  .max(phoneLength * 20)
  .optional()
  .transform((text) => cleanLine(text ?? "") || null)
  .pipe(z.union([z.null(), phoneSchema]));

/** Some lines that may be left out or left empty, which is `null`. */
export function optionalParagraphSchema(maximum: number) {
  return z
    .string()
    .optional()
    .transform((text) => text ?? "")
    .pipe(paragraphSchema(maximum));
}

const nameless = z.object({ firstName: z.literal(""), lastName: z.literal("") });

/**
 * The form with which a diner asks for a table; one of the two names is enough. Source: rules,
 * "Addresses and fields".
 */
export const bookingFormSchema = z
  .object({
    time: clockTimeSchema,
    covers: partySizeSchema,
    firstName: nameSchema,
    lastName: nameSchema,
    email: emailSchema,
    phone: optionalPhoneSchema,
    note: optionalParagraphSchema(500),
    /** What she must not eat, in her own words. */
    dietaryNote: optionalParagraphSchema(200),
    /** Minted when the form is rendered: the same key never books twice; empty when unreadable. */
    requestKey: z
      .unknown()
      .optional()
      .transform((key) => requestKeySchema.safeParse(key).data ?? ""),
    /** `on`: a second table in the same service is meant. */
    again: z
      .unknown()
      .optional()
      .transform((given) => given === "on"),
  })
  .refine((form) => fullName(form) !== "", {
    path: ["firstName"],
    // Said together with what else is wrong, or the form would come back twice.
    when: ({ value }) => nameless.safeParse(value).success,
  });
export type BookingForm = z.infer<typeof bookingFormSchema>;
/** The fields that a person can have wrong. */
export type BookingField = Exclude<keyof BookingForm, "again">;

/** The covers and key of a form that may have other faults; `null` for what cannot be read. */
export function readableParts(posted: FormData) {
  const { covers, requestKey } = bookingFormSchema.shape;
  return {
    covers: covers.safeParse(posted.get("covers")).data ?? null,
    requestKey: requestKey.safeParse(posted.get("requestKey")).data || null,
  };
}

import { z } from "zod";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import {
  optionalParagraphSchema,
  optionalPhoneSchema,
} from "#app/domain/reservations/booking-form.ts";
import { nameSchema } from "#app/domain/text/person-name.ts";

/** An address that may be left out or left empty, which is `null`. */
const optionalEmailSchema = z
  .string()
  .max(1000)
  .optional()
  .transform((text) => (text ?? "").trim() || null)
  .pipe(z.union([z.null(), emailSchema]));

/** What staff writes of a person; whether she needs a name is for each form to say. */
export const personFields = {
  firstName: nameSchema,
  lastName: nameSchema,
  email: optionalEmailSchema,
  phone: optionalPhoneSchema,
  note: optionalParagraphSchema(500),
  dietaryNote: optionalParagraphSchema(200),
  houseNote: optionalParagraphSchema(500),
};

/** A box that is ticked, by whatever value; one that is not is not sent. */
export const tickSchema = z
  .string()
  .max(10)
  .optional()
  .transform((given) => given !== undefined && given !== "" && given !== "0");

import { z } from "zod";

function hasForbiddenCharacter(text: string, allowLineBreaks: boolean): boolean {
  // U+FFFD stands where a form held bytes that are no text, half a surrogate pair among them.
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u.test(
    allowLineBreaks ? text.replace(/[\r\n\t]/g, "") : text,
  );
}

function normalised(text: string): string {
  return text.isWellFormed() ? text.normalize("NFC").trim() : text;
}

/** One line of text by a person: trimmed, NFC, no control or direction characters, no line break. */
export function lineSchema(maximum: number) {
  return z
    .string()
    .max(maximum * 2)
    .transform(normalised)
    .pipe(
      z
        .string()
        .min(1)
        .max(maximum)
        .refine((text) => text.isWellFormed() && !hasForbiddenCharacter(text, false)),
    );
}

/** Some lines of text by a person; empty becomes `null`. */
export function paragraphSchema(maximum: number) {
  return z
    .string()
    .max(maximum * 2)
    .transform((text) => normalised(text).replace(/\r\n?/g, "\n"))
    .pipe(
      z
        .string()
        .max(maximum)
        .refine((text) => text.isWellFormed() && !hasForbiddenCharacter(text, true)),
    )
    .transform((text) => text || null);
}

/** A mail address, in lower case, of 254 characters at most (RFC 5321). */
export const emailSchema = z
  .string()
  .max(508)
  .transform((text) => normalised(text).toLowerCase())
  .pipe(z.email().max(254));

/** A telephone number as a person writes it, 6 to 15 digits; spaces, dots and hyphens become single spaces. */
export const phoneSchema = z
  .string()
  .max(40)
  .transform((text) =>
    text
      .trim()
      .replace(/[\s.\-()/]+/g, " ")
      .trim(),
  )
  .pipe(z.string().regex(/^\+?[0-9][0-9 ]*$/))
  .refine((text) => {
    const digits = text.replace(/\D/g, "").length;
    return digits >= 6 && digits <= 15;
  });

/** How many people come, from the text of a form: ASCII digits only, 1 to 500. */
export const partySizeSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(500));

/** Who books and for how many. `phone` and `note` are `null` when not given. */
export const partySchema = z.object({
  covers: z.int().min(1).max(500),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
});
export type Party = z.infer<typeof partySchema>;

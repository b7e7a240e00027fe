import { z } from "zod";
import { cleanLine, cleanParagraphs, isReadable, isWithin } from "#app/domain/text/clean-text.ts";

/** One line of text by a person, cleaned; refused when nothing is left or a sign is unreadable. */
export function lineSchema(maximum: number) {
  return z
    .string()
    .max(maximum * 20)
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1)
        .refine((text) => isReadable(text) && isWithin(text, maximum)),
    );
}

/** Some lines of text by a person, cleaned; empty becomes `null`. */
export function paragraphSchema(maximum: number) {
  return z
    .string()
    .max(maximum * 20)
    .transform(cleanParagraphs)
    .pipe(z.string().refine((text) => isReadable(text) && isWithin(text, maximum)))
    .transform((text) => text || null);
}

import { z } from "zod";

/** A field that may be left out or empty, which is `null` then. */
export function leftOut<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .string()
    .max(80)
    .optional()
    .transform((text) => text || null)
    .pipe(z.union([z.null(), schema]));
}

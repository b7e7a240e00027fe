import { z } from "zod";

/** How many people come, from the text of a form: ASCII digits only, 1 to 500. */
export const partySizeSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(500));

/** Who books and for how many. One of the names may be empty; the rest is `null` when not given. */
export const partySchema = z.object({
  covers: z.int().min(1).max(500),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  dietaryNote: z.string().nullable(),
});
export type Party = z.infer<typeof partySchema>;

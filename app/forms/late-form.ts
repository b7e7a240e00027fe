import { z } from "zod";
import { latenessChoices } from "#app/domain/reservations/announced-lateness.ts";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";

/** The form by which a guest says that she will be late. */
export const lateFormSchema = z.object({
  requestKey: requestKeySchema,
  minutes: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.literal(latenessChoices)),
});

import { z } from "zod";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";

const intents = ["send-again", "settle-mail"] as const;

/**
 * The forms about a mail, which they name by its slug: one lets a held mail go or tries a failed one
 * again, the other says that its reader was told otherwise. `next` is where to go on after it.
 */
export const mailFormSchema = z.object({
  intent: z.enum(intents),
  mail: z.string().max(80),
  requestKey: requestKeySchema.default(() => crypto.randomUUID()),
  next: z.string().max(2000).default(""),
});

/** Whether the fields of a form are about a mail, not an answer to the reservation. */
export function asksForMail(posted: FormData): boolean {
  const asked = posted.get("intent");
  return intents.some((intent) => intent === asked);
}

import { z } from "zod";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";

/** The form that lets a held mail go, or tries a failed one again, by the mail's slug. */
export const sendAgainSchema = z.object({
  intent: z.literal("send-again"),
  mail: z.string().max(80),
  requestKey: requestKeySchema.default(() => crypto.randomUUID()),
});

/** Whether the fields of a form ask for a mail, not for an answer to the reservation. */
export function asksForMail(posted: FormData): boolean {
  return posted.get("intent") === "send-again";
}

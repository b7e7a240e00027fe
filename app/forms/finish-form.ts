import { z } from "zod";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";

/** The form that finishes a service of a day. One that brings no key is a form of its own each time. */
export const finishFormSchema = z.object({
  intent: z.literal("finish"),
  requestKey: requestKeySchema.default(() => crypto.randomUUID()),
});

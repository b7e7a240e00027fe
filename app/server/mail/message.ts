import { z } from "zod";

/** What stands in the mail queue: the outbox row to send, never its content. */
export const mailMessageSchema = z.object({
  version: z.literal(1),
  kind: z.literal("send-mail"),
  slug: z.string().max(80),
});
export type MailMessage = z.infer<typeof mailMessageSchema>;

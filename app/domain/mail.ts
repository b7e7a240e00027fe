import { z } from "zod";

/** The mails that go to the diner. */
export const dinerMailKinds = [
  "confirmed",
  "waiting-manual",
  "waiting-full",
  "accepted",
  "refused",
  "cancelled",
  "changed",
  "change-waiting",
  "change-refused",
  "already-booked",
] as const;
/** The mails that go to the restaurant. */
export const restaurantMailKinds = ["received", "guest-cancelled", "guest-changed"] as const;
export const mailKindSchema = z.enum([...dinerMailKinds, ...restaurantMailKinds]);
export type MailKind = z.infer<typeof mailKindSchema>;

/** A mail is queued, then claimed by one sender, then sent; or failed for good. */
export const mailStatusSchema = z.enum(["queued", "sending", "sent", "failed"]);
export type MailStatus = z.infer<typeof mailStatusSchema>;

/** Whether a mail of this kind is for the restaurant itself. */
export function isForRestaurant(kind: MailKind): boolean {
  return restaurantMailKinds.some((restaurantKind) => restaurantKind === kind);
}

import { z } from "zod";

/** What mails leave through; `preview` keeps them here. */
export const mailTransports = ["preview", "smtp", "cloudflare"] as const;
export type MailTransport = (typeof mailTransports)[number];

/** The mails that go to the diner. */
export const dinerMailKinds = [
  "confirmed",
  "waiting-manual",
  "waiting-full",
  "accepted",
  "restored",
  "refused",
  "expired",
  "cancelled",
  "withdrawn",
  "changed",
  "change-waiting",
  "change-refused",
  "already-booked",
] as const;
/** The mails that go to the restaurant. */
export const restaurantMailKinds = [
  "received",
  "guest-cancelled",
  "guest-changed",
  "guest-late",
] as const;
export type RestaurantMailKind = (typeof restaurantMailKinds)[number];
export type DinerMailKind = (typeof dinerMailKinds)[number];
export const mailKindSchema = z.enum([...dinerMailKinds, ...restaurantMailKinds]);
export type MailKind = z.infer<typeof mailKindSchema>;

/** What a mail is about. Mails about one subject to one reader keep their order. */
export const mailSubjectKindSchema = z.enum(["reservation", "account", "restaurant"]);
export type MailSubjectKind = z.infer<typeof mailSubjectKindSchema>;

/** One subject: the code of a reservation, the id of an account, the word `restaurant`. */
export type MailSubject = { subjectKind: MailSubjectKind; subject: string };

/**
 * A mail is queued, then claimed by one sender, then sent; or failed for good. One that is too much
 * for its reader's day is held, and settled without being sent when it has become untrue meanwhile.
 * One that tells of what was undone is withdrawn.
 */
export const mailStatusSchema = z.enum([
  "queued",
  "sending",
  "sent",
  "held",
  "failed",
  "settled",
  "withdrawn",
]);
export type MailStatus = z.infer<typeof mailStatusSchema>;

/** Whether a mail of this kind is for the restaurant itself. */
export function isForRestaurant(kind: MailKind): kind is RestaurantMailKind {
  return restaurantMailKinds.some((restaurantKind) => restaurantKind === kind);
}

/** How many mails an address that no account has verified gets in 24 hours. Source: rules, "Mails". */
export const mostMailsToStranger = 12;

/** Whether staff may settle a mail: one that has failed, unless its reader was erased. */
export function maySettle({ status, error }: Pick<KnownMail, "status" | "error">): boolean {
  return status === "failed" && error !== "erased";
}

type KnownMail = { kind: MailKind; sequence: number; status: MailStatus; error: string | null };

/**
 * Whether staff may let a mail about a reservation go: one that is held, or has failed and was not
 * followed by a later one to the same reader that left. An erased person's never.
 */
export function maySend(mail: KnownMail, all: readonly KnownMail[]): boolean {
  if (mail.status === "held") return true;
  const isFollowed = all.some(
    ({ kind, sequence, status }) =>
      sequence > mail.sequence &&
      isForRestaurant(kind) === isForRestaurant(mail.kind) &&
      (status === "queued" || status === "sending" || status === "sent"),
  );
  return mail.status === "failed" && mail.error !== "erased" && !isFollowed;
}

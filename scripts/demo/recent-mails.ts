import { isForRestaurant } from "#app/domain/mail/mail.ts";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import type { mails } from "#app/server/db/schema/mail.ts";

type Row = typeof mails.$inferInsert;

const recordedDays = 3;
const deliveryMilliseconds = 1800;

function sent(mail: Row): Row {
  const sentAt = mail.createdAt + deliveryMilliseconds;
  return { ...mail, status: "sent", attempts: 1, claimedAt: sentAt, sentAt };
}

function failed(mail: Row): Row {
  const claimedAt = mail.createdAt + deliveryMilliseconds;
  return { ...mail, status: "failed", attempts: 1, claimedAt, error: "550 mailbox unavailable" };
}

/** The mails of the last days as they were sent; the last one to a diner was turned away. */
export function recentMails(all: readonly Row[], now: Instant): Row[] {
  const recent = all
    .filter(({ createdAt }) => createdAt > now - days(recordedDays))
    .sort((one, other) => one.createdAt - other.createdAt);
  const unlucky = recent.findLast(({ kind }) => !isForRestaurant(kind));
  return recent.map((mail) => (mail === unlucky ? failed(mail) : sent(mail)));
}

import { isForRestaurant, type MailKind } from "#app/domain/mail/mail.ts";
import type { Change } from "#app/domain/reservations/decision.ts";
import type { Placement, ReservationStatus } from "#app/domain/reservations/reservation.ts";

/** Whether nobody is expected any more, so that a table cannot stay as it was. */
function isGivenUp(status: ReservationStatus): boolean {
  return status === "cancelled" || status === "refused" || status === "expired";
}

/**
 * The mails that a change owes; `waiting` is the change that the guest waited for until then. What
 * makes that void answers it: by its own mail to her, or else by one more. Source: rules, "A guest's
 * change that waits".
 */
export function changeMails(
  { after, mails, requestedChange }: Pick<Change, "after" | "mails" | "requestedChange">,
  waiting: Placement | null,
): readonly MailKind[] {
  const isVoid = waiting !== null && requestedChange === null;
  const isTold = mails.some((kind) => !isForRestaurant(kind));
  if (!isVoid || isTold) return mails;
  return [...mails, isGivenUp(after.status) ? "cancelled" : "change-refused"];
}

import { isForRestaurant, type MailKind } from "#app/domain/mail/mail.ts";
import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { Change } from "#app/domain/reservations/decision.ts";
import type { Placement, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { type Instant, localMoment, type TimeZone } from "#app/domain/time/restaurant-clock.ts";

/** Whether nobody is expected any more, so that a table cannot stay as it was. */
function isGivenUp(status: ReservationStatus): boolean {
  return status === "cancelled" || status === "refused" || status === "expired";
}

/** Who gives a command, when, and in which zone. */
type Given = { actor: Actor; at: Instant; zone: TimeZone };

/** Whether staff puts right what is past: of that nobody is told. */
function isAfterwards({ date }: Placement, { actor, at, zone }: Given): boolean {
  return actor.kind === "staff" && date < localMoment(at, zone).date;
}

/**
 * The mails that a change owes; `waiting` is the change that the guest waited for until then. What
 * makes that void answers it: by its own mail to her, or else by one more. Source: rules, "A guest's
 * change that waits", and "Afterwards".
 */
export function changeMails(
  { after, mails, requestedChange }: Pick<Change, "after" | "mails" | "requestedChange">,
  waiting: Placement | null,
  given: Given,
): readonly MailKind[] {
  if (isAfterwards(after, given)) return [];
  const isVoid = waiting !== null && requestedChange === null;
  const isTold = mails.some((kind) => !isForRestaurant(kind));
  if (!isVoid || isTold) return mails;
  return [...mails, isGivenUp(after.status) ? "cancelled" : "change-refused"];
}

import type { MailKind } from "#app/domain/mail/mail.ts";
import { type BookingPolicy, excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import {
  holdsCovers,
  isChangeable,
  isSamePlace,
  type Placement,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { type ServiceDay, takesMore, withoutOwn } from "#app/domain/reservations/service-day.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

/** Of the past only who came and with whom can be put right, of those who are there, how many. */
function isOpenToStaff(before: ReservationState, after: ReservationState, today: CalendarDate) {
  const stays = isSamePlace(before, after);
  if (before.date < today) return stays;
  return isChangeable(before.status) || (stays && holdsCovers(before.status));
}

/**
 * Decides a change by the restaurant; `target` is the service day it leads to. Checked only when
 * the party grows or moves; over the capacity needs `force`. `mails` tell of it. Source: rules,
 * "Transitions".
 */
export function decideStaffChange(
  target: ServiceDay,
  placement: Placement,
  before: ReservationState,
  { force, mails }: { force: boolean; mails: MailKind[] },
  { now, zone }: BookingPolicy,
): Decision<RefusalOf<"change">> {
  const today = localMoment(now, zone).date;
  const after: ReservationState = { ...before, ...placement };
  if (!isOpenToStaff(before, after, today)) {
    return before.date < today
      ? refused("past")
      : { ok: false, reason: "not-allowed", status: before.status };
  }
  if (before.date < today) return taken(after, []);
  if (target.date < today) return refused("past");
  const moves = !isSamePlace(before, after);
  if (moves && target.opening.kind === "closed" && !force) return refused("closed");
  if (!takesMore(target, before, after)) return taken(after, mails);
  const over = excessCovers(withoutOwn(target, before), placement.time, placement.covers);
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  return taken(after, mails, { over });
}

import { excessCovers, type HouseRules } from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { type Decision, refused, taken } from "#app/domain/decision.ts";
import type { RefusalOf } from "#app/domain/ledger-command.ts";
import type { MailKind } from "#app/domain/mail.ts";
import {
  holdsCovers,
  isChangeable,
  isSamePlace,
  type Placement,
  type ReservationState,
  takesMore,
} from "#app/domain/reservation.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import { type ServiceDay, withoutOwn } from "#app/domain/service-day.ts";

/** Of the past only who came and with whom can be put right, of those who are there, how many. */
function isOpenToStaff(before: ReservationState, after: ReservationState, today: CalendarDate) {
  const stays = isSamePlace(before, after);
  if (before.date < today) return stays;
  return isChangeable(before.status) || (stays && holdsCovers(before.status));
}

/**
 * Decides a change by the restaurant; `target` is the service day it leads to. Checked only when
 * the party grows or moves; over the capacity needs `force`. `mails` tell of it. Source: design,
 * "Transitions".
 */
export function decideStaffChange(
  target: ServiceDay,
  placement: Placement,
  before: ReservationState,
  { force, mails }: { force: boolean; mails: MailKind[] },
  { now, zone }: HouseRules,
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
  if (!takesMore(before, after)) return taken(after, mails);
  const over = excessCovers(withoutOwn(target, before), placement.time, placement.covers);
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  return taken(after, mails, { over });
}

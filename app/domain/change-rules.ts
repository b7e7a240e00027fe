import {
  decideBooking,
  excessCovers,
  type HouseRules,
  isWantOfRoom,
} from "#app/domain/booking-rules.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { type Decision, refused, taken } from "#app/domain/decision.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/ledger-command.ts";
import type { MailKind } from "#app/domain/mail.ts";
import {
  holdsCovers,
  isSamePlace,
  type Placement,
  type ReservationState,
  takesMore,
} from "#app/domain/reservation.ts";
import { instantOf, localMoment, minutes } from "#app/domain/restaurant-clock.ts";
import { type ServiceDay, withoutOwn } from "#app/domain/service-day.ts";

function isChangeable(state: ReservationState): boolean {
  return state.status === "pending" || state.status === "confirmed";
}

/** Of the past only who came and with whom can be put right, of those who are there, how many. */
function isOpenToStaff(before: ReservationState, after: ReservationState, today: CalendarDate) {
  const stays = isSamePlace(before, after);
  if (before.date < today) return stays;
  return isChangeable(before) || (stays && holdsCovers(before.status));
}

/**
 * Decides a change by the restaurant; `target` is the service day it leads to. Checked only when
 * the party grows or moves; over the capacity needs `force`. `mails` tell of it. Source: design,
 * "Transitions".
 */
export function decideHouseChange(
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

function decideWaitingChange(
  before: ReservationState,
  placement: Placement,
): Decision<RefusalOf<"change">> {
  return taken(before, ["change-waiting", "guest-changed"], { requestedChange: placement });
}

/**
 * Decides a guest's change, as new on the side it leads to. A confirmed table is kept as it is
 * when the change does not fit, and the change waits for the restaurant's answer.
 */
export function decideGuestChange(
  target: ServiceDay,
  placement: Placement,
  before: ReservationState,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before)) return { ok: false, reason: "not-allowed", status: before.status };
  const left = instantOf(before.date, before.time, rules.zone) - rules.now;
  if (left <= 0) return refused("past");
  if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");
  const isHeld = holdsCovers(before.status);
  if (isHeld && !takesMore(before, { ...before, ...placement })) {
    return taken({ ...before, ...placement }, ["changed", "guest-changed"]);
  }
  const others = withoutOwn(target, before);
  const decision = decideBooking(others, placement.time, placement.covers, rules);
  if (decision.outcome === "refused") {
    const waits = isHeld && isWantOfRoom(decision.reason);
    return waits ? decideWaitingChange(before, placement) : refused(decision.reason);
  }
  if (decision.outcome === "pending" && isHeld) return decideWaitingChange(before, placement);
  const pendingReason = decision.outcome === "pending" ? decision.why : null;
  const after: ReservationState = {
    ...before,
    ...placement,
    status: decision.outcome,
    pendingReason,
  };
  return taken(after, ["changed", "guest-changed"]);
}

/** Decides a change, by a guest or by the restaurant. */
export function decideChange(
  target: ServiceDay,
  command: ChangeCommand,
  before: ReservationState,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  const { date, service, time, covers, force, notify } = command;
  const placement = { date, service, time, covers };
  return command.actor.kind === "guest"
    ? decideGuestChange(target, placement, before, rules)
    : decideHouseChange(
        target,
        placement,
        before,
        { force, mails: notify ? ["changed"] : [] },
        rules,
      );
}

/** Decides to let a change go ahead that a guest waits for, or to leave the table as it is. */
export function decideOnWaitingChange(
  target: ServiceDay,
  answer: "accept-change" | "refuse-change",
  force: boolean,
  before: ReservationState,
  requestedChange: Placement | null,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!requestedChange) return { ok: false, reason: "not-allowed", status: before.status };
  if (answer === "refuse-change") return taken(before, ["change-refused"]);
  return decideHouseChange(target, requestedChange, before, { force, mails: ["changed"] }, rules);
}

import type { MailKind } from "#app/domain/mail/mail.ts";
import {
  type BookingPolicy,
  decideBooking,
  isWantOfRoom,
} from "#app/domain/reservations/booking-policy.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import {
  holdsCovers,
  isChangeable,
  isSamePlace,
  type Placement,
  partlyArrived,
  type ReservationMarks,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { type ServiceDay, takesMore, withoutOwn } from "#app/domain/reservations/service-day.ts";
import { decideStaffChange } from "#app/domain/reservations/staff-change-rules.ts";
import { instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";

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
  rules: BookingPolicy,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before.status))
    return { ok: false, reason: "not-allowed", status: before.status };
  const left = instantOf(before.date, before.time, rules.zone) - rules.now;
  if (left <= 0) return refused("past");
  if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");
  const isHeld = holdsCovers(before.status);
  if (isHeld && !takesMore(target, before, { ...before, ...placement })) {
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

/** What is known of a reservation that is changed, beside its state. */
type Known = Pick<ReservationMarks, "arrivedCovers"> & { requestedChange: Placement | null };

/** What no longer holds after a change: that part of a smaller party came, how late on another day. */
function marksAfter(before: ReservationState, after: ReservationState, { arrivedCovers }: Known) {
  const moved = after.date === before.date ? {} : { lateMinutes: null, lateSaidBy: null };
  return { arrivedCovers: partlyArrived(arrivedCovers, after.covers), ...moved };
}

/** A change by staff. One that leaves all as it stands keeps the change that a guest waits for. */
function decideByStaff(
  target: ServiceDay,
  { date, service, time, covers, force, notify }: ChangeCommand,
  before: ReservationState,
  rules: BookingPolicy,
  { requestedChange }: Known,
): Decision<RefusalOf<"change">> {
  const placement = { date, service, time, covers };
  const stays = isSamePlace(before, placement) && before.covers === covers;
  // Whose own change becomes void is told, whatever is ticked; who has the same table, of nothing.
  const isTold = !stays && (notify || requestedChange !== null);
  const mails: MailKind[] = isTold ? ["changed"] : [];
  const decision = decideStaffChange(target, placement, before, { force, mails }, rules);
  if (!decision.ok || !stays) return decision;
  return { ok: true, change: { ...decision.change, requestedChange } };
}

/** Decides a change, by a guest or by the restaurant. Source: rules, "Transitions". */
export function decideChange(
  target: ServiceDay,
  command: ChangeCommand,
  before: ReservationState,
  rules: BookingPolicy,
  known: Known = { arrivedCovers: null, requestedChange: null },
): Decision<RefusalOf<"change">> {
  const { date, service, time, covers } = command;
  const decision =
    command.actor.kind === "guest"
      ? decideGuestChange(target, { date, service, time, covers }, before, rules)
      : decideByStaff(target, command, before, rules, known);
  if (!decision.ok) return decision;
  const { change } = decision;
  return { ok: true, change: { ...change, marks: marksAfter(before, change.after, known) } };
}

/** Decides to let a change go ahead that a guest waits for, or to leave the table as it is. */
export function decideOnWaitingChange(
  target: ServiceDay,
  resolution: "accept-change" | "refuse-change",
  force: boolean,
  before: ReservationState,
  requestedChange: Placement | null,
  rules: BookingPolicy,
): Decision<RefusalOf<"change">> {
  if (!requestedChange) return { ok: false, reason: "not-allowed", status: before.status };
  if (resolution === "refuse-change") return taken(before, ["change-refused"]);
  return decideStaffChange(target, requestedChange, before, { force, mails: ["changed"] }, rules);
}

import type { MailKind } from "#app/domain/mail/mail.ts";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/reservations/commands.ts";
import { isWithinService } from "#app/domain/reservations/decide-entry.ts";
import { decideGuestChange } from "#app/domain/reservations/decide-guest-change.ts";
import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import { actionBetween, isOutcome } from "#app/domain/reservations/party-outcome.ts";
import {
  isSamePlace,
  type Placement,
  partlyArrived,
  type ReservationMarks,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { decideStaffChange } from "#app/domain/reservations/staff-change-rules.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

/** What is known of a reservation that is changed, beside its state. */
type Known = Pick<ReservationMarks, "arrivedCovers"> & { requestedChange: Placement | null };

/** What no longer holds after a change: that part of a smaller party came, how late on another day. */
function marksAfter(before: ReservationState, after: ReservationState, { arrivedCovers }: Known) {
  const moved = after.date === before.date ? {} : { lateMinutes: null, lateSaidBy: null };
  return { arrivedCovers: partlyArrived(arrivedCovers, after.covers), ...moved };
}

/** Whether a change leads to a time at which its service, open as it is, receives nobody. */
function leadsNowhere(target: ServiceDay, placement: Placement, { options }: BookingPolicy) {
  const isOpen = target.opening.kind === "open";
  return isOpen && !isWithinService(target, placement.time, options.slotLength);
}

/**
 * What becomes of a reservation first, where a change also says what became of its party: of that the
 * day is past. `null` where it says nothing else than what stands.
 */
function decideOutcome(
  target: ServiceDay,
  { outcome, covers, ...command }: ChangeCommand,
  before: ReservationState,
  rules: BookingPolicy,
  { arrivedCovers }: Known,
): Decision<RefusalOf<"change">> | null {
  if (!outcome || isOutcome({ ...before, arrivedCovers }, { ...outcome, covers })) return null;
  const kind = actionBetween(before.status, outcome.status);
  const isPast = before.date < localMoment(rules.now, rules.zone).date;
  if (!kind || !isPast) return { ok: false, reason: "not-allowed", status: before.status };
  const asked = {
    ...command,
    kind,
    force: true,
    reason: null,
    arrivedCovers: outcome.arrivedCovers,
  };
  const known = { arrivedCovers, createdAt: rules.now };
  return decideStatus(target, asked, { ...before, covers }, rules, known);
}

/**
 * A change by staff: to any time from the first arrival to the last plus one slot. One that leaves all
 * as it stands keeps the change that a guest waits for.
 */
function decideByStaff(
  target: ServiceDay,
  command: ChangeCommand,
  before: ReservationState,
  rules: BookingPolicy,
  known: Known,
): Decision<RefusalOf<"change">> {
  const { date, service, time, covers, force, notify } = command;
  const { requestedChange } = known;
  const outcome = decideOutcome(target, command, before, rules, known);
  if (outcome && !outcome.ok) return outcome;
  const placement = { date, service, time, covers };
  const stays = isSamePlace(before, placement) && before.covers === covers;
  // Whose own change becomes void is told, whatever is ticked; who has the same table, of nothing.
  const isTold = !stays && (notify || requestedChange !== null);
  const mails: MailKind[] = isTold ? ["changed"] : [];
  const reached = outcome?.change.after ?? before;
  const decision = decideStaffChange(target, placement, reached, { force, mails }, rules);
  if (!decision.ok && decision.reason !== "over-capacity") return decision;
  const moves = !isSamePlace(before, placement);
  if (moves && leadsNowhere(target, placement, rules)) return refused("unknown-slot");
  if (!decision.ok) return decision;
  if (outcome)
    return { ok: true, change: { ...outcome.change, after: decision.change.after, mails: [] } };
  if (!stays) return decision;
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
      ? decideGuestChange(
          target,
          { date, service, time, covers },
          before,
          rules,
          known.requestedChange,
        )
      : decideByStaff(target, command, before, rules, known);
  if (!decision.ok) return decision;
  const { change } = decision;
  const marks = { ...marksAfter(before, change.after, known), ...change.marks };
  return { ok: true, change: { ...change, marks } };
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

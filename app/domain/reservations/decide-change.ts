import type { MailKind } from "#app/domain/mail/mail.ts";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/reservations/commands.ts";
import { isWithinService } from "#app/domain/reservations/decide-entry.ts";
import { decideGuestChange } from "#app/domain/reservations/decide-guest-change.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import {
  isSamePlace,
  type Placement,
  partlyArrived,
  type ReservationMarks,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { decideStaffChange } from "#app/domain/reservations/staff-change-rules.ts";

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
 * A change by staff: to any time from the first arrival to the last plus one slot. One that leaves all
 * as it stands keeps the change that a guest waits for.
 */
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
  if (!decision.ok && decision.reason !== "over-capacity") return decision;
  const moves = !isSamePlace(before, placement);
  if (moves && leadsNowhere(target, placement, rules)) return refused("unknown-slot");
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

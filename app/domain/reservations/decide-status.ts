import type { MailKind } from "#app/domain/mail/mail.ts";
import { answerDeadline } from "#app/domain/reservations/answer-deadline.ts";
import { type BookingPolicy, excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { RefusalOf, StatusCommand } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import {
  allowsStatusAction,
  holdsCovers,
  partlyArrived,
  type ReservationMarks,
  type ReservationState,
  type StatusAction,
  transitions,
} from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import {
  type Instant,
  instantOf,
  localMoment,
  minutes,
} from "#app/domain/time/restaurant-clock.ts";

function mailsOf(command: StatusCommand, before: ReservationState): MailKind[] {
  switch (command.kind) {
    case "accept":
      return ["accepted"];
    case "restore":
      return ["restored"];
    case "refuse":
      return ["refused"];
    case "expire":
      return ["expired"];
    case "cancel":
      if (command.actor.kind !== "guest") return ["cancelled"];
      return [before.status === "pending" ? "withdrawn" : "cancelled", "guest-cancelled"];
    case "arrive":
    case "no-show":
    case "reinstate":
      return [];
  }
}

function isUntimely(
  command: StatusCommand,
  state: ReservationState,
  createdAt: Instant,
  { options, zone, now }: BookingPolicy,
): boolean {
  const today = localMoment(now, zone).date;
  const arrival = instantOf(state.date, state.time, zone);
  switch (command.kind) {
    case "accept":
    case "restore":
    case "refuse":
      return false;
    case "cancel":
      return command.actor.kind === "guest" && arrival <= now;
    case "expire":
      return answerDeadline({ ...state, createdAt }, { options, zone }) > now;
    case "arrive":
    case "no-show":
      return state.date > today;
    case "reinstate":
      return false;
  }
}

function isLate(state: ReservationState, { options, zone, now }: BookingPolicy): boolean {
  const arrival = instantOf(state.date, state.time, zone);
  return arrival - now < minutes(options.lateCancellationMinutes);
}

function marksAfter(
  command: StatusCommand,
  { covers }: ReservationState,
): Partial<ReservationMarks> {
  const arrived = command.kind === "arrive" ? command.arrivedCovers : null;
  return { arrivedCovers: partlyArrived(arrived, covers), isMistake: false };
}

/** A party that stands at the door is seated, or was, whatever the figures say: it only warns. */
function onlyWarns(action: StatusAction): boolean {
  return action === "arrive" || action === "reinstate";
}

/** Whether as many of a party have come already as an arrival says. */
function isThere(
  command: StatusCommand,
  { status, covers }: ReservationState,
  arrivedCovers: number | null,
): boolean {
  if (command.kind !== "arrive" || status !== "arrived") return false;
  return partlyArrived(command.arrivedCovers, covers) === arrivedCovers;
}

type Known = Pick<ReservationMarks, "arrivedCovers"> & { createdAt: Instant };

/**
 * Decides a status action on a reservation of this service day, of which so many covers have come and
 * which was made at that instant: now, unless it is told. Source: rules, "Transitions".
 */
export function decideStatus(
  day: ServiceDay,
  command: StatusCommand,
  before: ReservationState,
  rules: BookingPolicy,
  { arrivedCovers, createdAt }: Known = { arrivedCovers: null, createdAt: rules.now },
): Decision<RefusalOf<StatusAction>> {
  if (!allowsStatusAction(before.status, command.kind)) {
    return { ok: false, reason: "not-allowed", status: before.status };
  }
  if (isUntimely(command, before, createdAt, rules)) return refused("past");
  const status = transitions[command.kind].to;
  const grows = holdsCovers(status) && !holdsCovers(before.status);
  const over = grows ? excessCovers(day, before.time, before.covers) : 0;
  if (over > 0 && !command.force && !onlyWarns(command.kind)) {
    return { ok: false, reason: "over-capacity", over };
  }
  const late = command.kind === "cancel" && isLate(before, rules);
  return taken({ ...before, status, pendingReason: null }, mailsOf(command, before), {
    over,
    late,
    marks: marksAfter(command, before),
    isIdle: isThere(command, before, arrivedCovers),
  });
}

import { isLatenessOpen } from "#app/domain/reservations/announced-lateness.ts";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { CommandOf, RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import type {
  Placement,
  ReservationMarks,
  ReservationSource,
  ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

/** What is known of a reservation; the change that its guest waits for goes on waiting. */
type Known = ReservationMarks & { source: ReservationSource; requestedChange: Placement | null };

function notAllowed({ status }: ReservationState) {
  return { ok: false, reason: "not-allowed", status } as const;
}

/**
 * Decides to note that a confirmed party comes late, on the day itself. A guest's word is unread, and
 * the restaurant is mailed; refused as `past` when she would have to be there already.
 */
export function decideLateness(
  command: CommandOf<"announce-lateness">,
  before: ReservationState,
  { requestedChange }: Pick<Known, "requestedChange">,
  rules: BookingPolicy,
): Decision<RefusalOf<"announce-lateness">> {
  const isToday = before.date === localMoment(rules.now, rules.zone).date;
  if (before.status !== "confirmed" || !isToday) return notAllowed(before);
  const isGuest = command.actor.kind === "guest";
  if (isGuest && !isLatenessOpen(before, command.minutes, rules)) return refused("past");
  const marks = {
    lateMinutes: command.minutes,
    lateSaidBy: isGuest ? ("guest" as const) : ("staff" as const),
    isLateRead: !isGuest,
  };
  return taken(before, isGuest ? ["guest-late"] : [], { marks, requestedChange });
}

/** Decides to note that staff has read how late a party comes. */
export function decideLatenessRead(
  before: ReservationState,
  { lateMinutes, isLateRead, requestedChange }: Known,
): Decision<RefusalOf<"read-lateness">> {
  if (lateMinutes === null || isLateRead) return notAllowed(before);
  return taken(before, [], { marks: { isLateRead: true }, requestedChange });
}

/**
 * Decides that staff entered a reservation by mistake: it holds nothing any more, and nobody is
 * told, unless a change that its guest asked for becomes void. What a diner booked herself is no
 * mistake of the staff. Source: rules, "Vocabulary".
 */
export function decideMistake(
  before: ReservationState,
  { source, isMistake }: Pick<Known, "source" | "isMistake">,
): Decision<RefusalOf<"mark-mistake">> {
  if (source === "online" || isMistake) return notAllowed(before);
  const marks = { isMistake: true, arrivedCovers: null };
  return taken({ ...before, status: "cancelled", pendingReason: null }, [], { marks });
}

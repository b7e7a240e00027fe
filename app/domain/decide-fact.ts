import type { HouseRules } from "#app/domain/booking-rules.ts";
import { type Decision, taken } from "#app/domain/decision.ts";
import type { CommandOf, RefusalOf } from "#app/domain/ledger-command.ts";
import type {
  Placement,
  ReservationFacts,
  ReservationSource,
  ReservationState,
} from "#app/domain/reservation.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";

/** What is known of a reservation; the change that its guest waits for goes on waiting. */
type Known = ReservationFacts & { source: ReservationSource; requestedChange: Placement | null };

function notAllowed({ status }: ReservationState) {
  return { ok: false, reason: "not-allowed", status } as const;
}

/** Decides to note that a confirmed party comes late, on the day itself. A guest's word is unread. */
export function decideLateness(
  command: CommandOf<"announce-lateness">,
  before: ReservationState,
  { requestedChange }: Pick<Known, "requestedChange">,
  { zone, now }: HouseRules,
): Decision<RefusalOf<"announce-lateness">> {
  const isToday = before.date === localMoment(now, zone).date;
  if (before.status !== "confirmed" || !isToday) return notAllowed(before);
  const isGuest = command.actor.kind === "guest";
  const facts = {
    lateMinutes: command.minutes,
    lateSaidBy: isGuest ? ("guest" as const) : ("staff" as const),
    isLateRead: !isGuest,
  };
  return taken(before, [], { facts, requestedChange });
}

/** Decides to note that staff has read how late a party comes. */
export function decideLatenessRead(
  before: ReservationState,
  { lateMinutes, isLateRead, requestedChange }: Known,
): Decision<RefusalOf<"read-lateness">> {
  if (lateMinutes === null || isLateRead) return notAllowed(before);
  return taken(before, [], { facts: { isLateRead: true }, requestedChange });
}

/**
 * Decides that staff entered a reservation by mistake: it holds nothing any more, and nobody is
 * told. What a diner booked herself is no mistake of the staff. Source: design, "Vocabulary".
 */
export function decideMistake(
  before: ReservationState,
  { source, isMistake }: Pick<Known, "source" | "isMistake">,
): Decision<RefusalOf<"mark-mistake">> {
  if (source === "online" || isMistake) return notAllowed(before);
  const facts = { isMistake: true, arrivedCovers: null };
  return taken({ ...before, status: "cancelled", pendingReason: null }, [], { facts });
}

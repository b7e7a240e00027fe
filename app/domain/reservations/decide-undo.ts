import { type BookingPolicy, excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { CommandKind, RefusalOf, UndoCommand } from "#app/domain/reservations/commands.ts";
import { type Decision, taken } from "#app/domain/reservations/decision.ts";
import type {
  Placement,
  ReservationCode,
  ReservationMarks,
  ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { type ServiceDay, takesMore, withoutOwn } from "#app/domain/reservations/service-day.ts";
import { type Instant, seconds } from "#app/domain/time/restaurant-clock.ts";

/** For how long staff may take back what it did; its mails are due after that. Source: rules, "Undo". */
export const undoMilliseconds = seconds(20);

/**
 * What an undo takes back: the reservation as it was and the covers too many that it stood with,
 * when that ended, whether a mail of it leaves.
 */
export type Undoable = {
  before: ReservationState & ReservationMarks & { requestedChange: Placement | null };
  over: number;
  at: Instant;
  isMailClaimed: boolean;
};

const undoableKinds: readonly CommandKind[] = [
  "accept",
  "refuse",
  "cancel",
  "restore",
  "change",
  "accept-change",
  "refuse-change",
  "arrive",
  "no-show",
  "reinstate",
];

/** Whether a command is one that staff may take back. What a guest does is never undone for her. */
export function mayUndo({ kind, actor }: { kind: CommandKind; actor: Actor }): boolean {
  return actor.kind === "staff" && undoableKinds.includes(kind);
}

/** What is kept of what staff did last to a reservation, and when. */
export type Kept = { code: ReservationCode; version: number; at: Instant };

/** For how many seconds a version may still be taken back; `null` when it may not. */
export function undoSeconds(
  kept: readonly Kept[],
  { code, version }: Pick<Kept, "code" | "version">,
  now: Instant,
): number | null {
  const last = kept.find((each) => each.code === code && each.version === version);
  if (!last || !isInTime(last.at, now)) return null;
  return Math.ceil((last.at + undoMilliseconds - now) / seconds(1));
}

/** Whether what staff did at an instant may still be taken back. */
function isInTime(at: Instant, now: Instant): boolean {
  return now - at < undoMilliseconds;
}

/**
 * Decides to put a reservation back as it was before the version that is taken back. `target` is
 * the service day that this leads to. Where more covers would be too many than stood there before,
 * they were given away meanwhile: it asks, as an acceptance does. Too late after 20 seconds, or
 * once a mail about it is claimed. Source: rules, "Undo".
 */
export function decideUndo(
  target: ServiceDay,
  command: UndoCommand,
  present: ReservationState,
  undoable: Undoable | undefined,
  { now }: BookingPolicy,
): Decision<RefusalOf<"undo">> {
  if (!undoable || undoable.isMailClaimed || !isInTime(undoable.at, now)) {
    return { ok: false, reason: "undo-too-late" };
  }
  const { requestedChange, ...before } = undoable.before;
  const { date, service, time, covers, status, pendingReason } = before;
  const { arrivedCovers, lateMinutes, lateSaidBy, isLateRead, isMistake } = before;
  const after: ReservationState = { date, service, time, covers, status, pendingReason };
  const over = takesMore(target, present, after)
    ? excessCovers(withoutOwn(target, present), time, covers)
    : 0;
  if (over > undoable.over && !command.force) return { ok: false, reason: "over-capacity", over };
  const marks = { arrivedCovers, lateMinutes, lateSaidBy, isLateRead, isMistake };
  return taken(after, [], { over, marks, requestedChange });
}

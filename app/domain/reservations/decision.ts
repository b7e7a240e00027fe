import type { MailKind } from "#app/domain/mail/mail.ts";
import type { BookingRefusal } from "#app/domain/reservations/booking-policy.ts";
import type {
  Placement,
  ReservationMarks,
  ReservationState,
} from "#app/domain/reservations/reservation.ts";

/**
 * What a command does to a reservation when it is taken: the state after it, the change that a
 * guest still waits for, by how many covers it is over, which marks change, and the mails that it owes.
 */
export type Change = {
  after: ReservationState;
  requestedChange: Placement | null;
  over: number;
  late: boolean;
  marks: Partial<ReservationMarks>;
  mails: MailKind[];
  /** Nothing is otherwise than it was, so that no event tells of it. */
  isIdle: boolean;
};

/** What the rules decide on a command: it is taken, or refused for one of these reasons. */
export type Decision<Refusal> = { ok: true; change: Change } | ({ ok: false } & Refusal);

/** A refusal by the rules of booking. */
export function refused<Reason extends BookingRefusal>(
  reason: Reason,
): { ok: false; reason: Reason } {
  return { ok: false, reason };
}

/** A change that is taken; nothing over, late, known beside or asked for unless told otherwise. */
export function taken(
  after: ReservationState,
  mails: MailKind[],
  rest: Partial<Pick<Change, "over" | "late" | "marks" | "requestedChange" | "isIdle">> = {},
): { ok: true; change: Change } {
  const nothing = { over: 0, late: false, marks: {}, requestedChange: null, isIdle: false };
  return { ok: true, change: { after, mails, ...nothing, ...rest } };
}

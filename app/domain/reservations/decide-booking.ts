import type { MailKind } from "#app/domain/mail/mail.ts";
import {
  type BookingPolicy,
  decideBooking,
  isWantOfRoom,
} from "#app/domain/reservations/booking-policy.ts";
import type { BookCommand, RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";

const mailToDiner = {
  confirmed: "confirmed",
  manual: "waiting-manual",
  capacity: "waiting-full",
} as const satisfies Record<string, MailKind>;

/**
 * Decides a diner's booking on a service day: confirmed, waiting or refused. One whose contact
 * stands there already (`isKnown`) is a `duplicate` unless it is meant; what is ruled out at once is
 * refused as such first. Source: rules, "Capacity".
 */
export function decideNewReservation(
  day: ServiceDay,
  command: BookCommand,
  isKnown: boolean,
  rules: BookingPolicy,
): Decision<RefusalOf<"book">> {
  const { covers } = command.party;
  const decision = decideBooking(day, command.time, covers, rules);
  const isRuledOut = decision.outcome === "refused" && !isWantOfRoom(decision.reason);
  if (isKnown && !command.again && !isRuledOut) {
    return { ok: false, reason: "duplicate", code: null };
  }
  if (decision.outcome === "refused") return refused(decision.reason);
  const why = decision.outcome === "pending" ? decision.why : null;
  const after: ReservationState = {
    date: day.date,
    service: day.service,
    time: command.time,
    covers,
    status: decision.outcome,
    pendingReason: why,
  };
  return taken(after, [mailToDiner[why ?? "confirmed"], "received"]);
}

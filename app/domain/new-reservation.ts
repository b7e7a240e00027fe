import { decideBooking, type HouseRules, isWantOfRoom } from "#app/domain/booking-rules.ts";
import { type Decision, refused, taken } from "#app/domain/decision.ts";
import type { BookCommand, RefusalOf } from "#app/domain/ledger-command.ts";
import type { MailKind } from "#app/domain/mail.ts";
import type { ReservationState } from "#app/domain/reservation.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";

const mailToDiner = {
  confirmed: "confirmed",
  manual: "waiting-manual",
  capacity: "waiting-full",
} as const satisfies Record<string, MailKind>;

/**
 * Decides a diner's booking on a service day: confirmed, waiting or refused. One whose contact
 * stands there already (`isKnown`) is a `duplicate` unless it is meant; what is ruled out at once is
 * refused as such first. Source: design, "Capacity".
 */
export function decideNewReservation(
  day: ServiceDay,
  command: BookCommand,
  isKnown: boolean,
  rules: HouseRules,
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

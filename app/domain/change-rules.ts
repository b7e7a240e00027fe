import {
  decideBooking,
  excessCovers,
  type HouseRules,
  isWantOfRoom,
} from "#app/domain/booking-rules.ts";
import { type Decision, refused, taken } from "#app/domain/decision.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/ledger-command.ts";
import { holdsCovers, type Placement, type ReservationState } from "#app/domain/reservation.ts";
import { instantOf, localMoment, minutes } from "#app/domain/restaurant-clock.ts";
import { type ServiceDay, withoutTable } from "#app/domain/service-day.ts";

function isChangeable(table: ReservationState): boolean {
  return table.status === "pending" || table.status === "confirmed";
}

function isSameDay(table: ReservationState, placement: Placement): boolean {
  return table.date === placement.date && table.service === placement.service;
}

function shrinks(table: ReservationState, placement: Placement): boolean {
  return (
    isSameDay(table, placement) && table.time === placement.time && placement.covers <= table.covers
  );
}

/** The target as the reservation finds it, its own covers counted out where it sits already. */
function withoutItself(
  target: ServiceDay,
  table: ReservationState,
  placement: Placement,
): ServiceDay {
  if (!isSameDay(table, placement)) return target;
  return { ...target, figures: withoutTable(target.figures, table) };
}

/**
 * Decides a change by the restaurant; `target` is the service day it leads to. Checked only when
 * the party grows or moves; over the capacity needs `force`. Source: design, "Transitions".
 */
export function decideHouseChange(
  target: ServiceDay,
  placement: Placement,
  before: ReservationState,
  force: boolean,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before)) return { ok: false, reason: "not-allowed", status: before.status };
  if (target.date < localMoment(rules.now, rules.zone).date) return refused("past");
  if (target.opening.kind === "closed" && !force) return refused("closed");
  const after: ReservationState = { ...before, ...placement };
  if (shrinks(before, placement) || !holdsCovers(after.status)) return taken(after, ["changed"]);
  const over = excessCovers(
    withoutItself(target, before, placement),
    placement.time,
    placement.covers,
  );
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  return taken(after, ["changed"], { over });
}

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
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before)) return { ok: false, reason: "not-allowed", status: before.status };
  const left = instantOf(before.date, before.time, rules.zone) - rules.now;
  if (left <= 0) return refused("past");
  if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");
  const isHeld = holdsCovers(before.status);
  if (isHeld && shrinks(before, placement)) {
    return taken({ ...before, ...placement }, ["changed", "guest-changed"]);
  }
  const others = withoutItself(target, before, placement);
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

/** Decides a change, by a guest or by the restaurant. */
export function decideChange(
  target: ServiceDay,
  command: ChangeCommand,
  before: ReservationState,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  const { date, service, time, covers, force } = command;
  const placement = { date, service, time, covers };
  return command.actor.kind === "guest"
    ? decideGuestChange(target, placement, before, rules)
    : decideHouseChange(target, placement, before, force, rules);
}

/** Decides to let a change go ahead that a guest waits for, or to leave the table as it is. */
export function decideOnWaitingChange(
  target: ServiceDay,
  answer: "accept-change" | "refuse-change",
  force: boolean,
  before: ReservationState,
  requestedChange: Placement | null,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!requestedChange) return { ok: false, reason: "not-allowed", status: before.status };
  if (answer === "refuse-change") return taken(before, ["change-refused"]);
  return decideHouseChange(target, requestedChange, before, force, rules);
}

import {
  decideBooking,
  excessCovers,
  type HouseRules,
  isWantOfRoom,
} from "#app/domain/booking-rules.ts";
import { type Decision, refused, taken } from "#app/domain/decision.ts";
import type { ChangeCommand, RefusalOf } from "#app/domain/ledger-command.ts";
import { type BookedTable, holdsCovers, type WantedTable } from "#app/domain/reservation.ts";
import { instantOf, localMoment, minutes } from "#app/domain/restaurant-clock.ts";
import { type ServiceDay, withoutTable } from "#app/domain/service-day.ts";

function isChangeable(table: BookedTable): boolean {
  return table.status === "pending" || table.status === "confirmed";
}

function isSameDay(table: BookedTable, wanted: WantedTable): boolean {
  return table.date === wanted.date && table.service === wanted.service;
}

function shrinks(table: BookedTable, wanted: WantedTable): boolean {
  return isSameDay(table, wanted) && table.time === wanted.time && wanted.covers <= table.covers;
}

/** The target as the reservation finds it, its own covers counted out where it sits already. */
function withoutItself(target: ServiceDay, table: BookedTable, wanted: WantedTable): ServiceDay {
  if (!isSameDay(table, wanted)) return target;
  return { ...target, figures: withoutTable(target.figures, table) };
}

/**
 * Decides a change by the restaurant; `target` is the service day it leads to. Checked only when
 * the party grows or moves; over the capacity needs `force`. Source: design, "Transitions".
 */
export function decideHouseChange(
  target: ServiceDay,
  wanted: WantedTable,
  before: BookedTable,
  force: boolean,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before)) return { ok: false, reason: "not-allowed", status: before.status };
  if (target.date < localMoment(rules.now, rules.zone).date) return refused("past");
  if (target.opening.kind === "closed" && !force) return refused("closed");
  const after: BookedTable = { ...before, ...wanted };
  if (shrinks(before, wanted) || !holdsCovers(after.status)) return taken(after, ["changed"]);
  const over = excessCovers(withoutItself(target, before, wanted), wanted.time, wanted.covers);
  if (over > 0 && !force) return { ok: false, reason: "over-capacity", over };
  return taken(after, ["changed"], { over });
}

function decideWaitingChange(
  before: BookedTable,
  wanted: WantedTable,
): Decision<RefusalOf<"change">> {
  return taken(before, ["change-waiting", "guest-changed"], { wanted });
}

/**
 * Decides a guest's change, as new on the side it leads to. A confirmed table is kept as it is
 * when the change does not fit, and the change waits for the restaurant's answer.
 */
export function decideGuestChange(
  target: ServiceDay,
  wanted: WantedTable,
  before: BookedTable,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!isChangeable(before)) return { ok: false, reason: "not-allowed", status: before.status };
  const left = instantOf(before.date, before.time, rules.zone) - rules.now;
  if (left <= 0) return refused("past");
  if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");
  const isHeld = holdsCovers(before.status);
  if (isHeld && shrinks(before, wanted)) {
    return taken({ ...before, ...wanted }, ["changed", "guest-changed"]);
  }
  const others = withoutItself(target, before, wanted);
  const decision = decideBooking(others, wanted.time, wanted.covers, rules);
  if (decision.outcome === "refused") {
    const waits = isHeld && isWantOfRoom(decision.reason);
    return waits ? decideWaitingChange(before, wanted) : refused(decision.reason);
  }
  if (decision.outcome === "pending" && isHeld) return decideWaitingChange(before, wanted);
  const pendingReason = decision.outcome === "pending" ? decision.why : null;
  const after: BookedTable = { ...before, ...wanted, status: decision.outcome, pendingReason };
  return taken(after, ["changed", "guest-changed"]);
}

/** Decides a change, by a guest or by the restaurant. */
export function decideChange(
  target: ServiceDay,
  command: ChangeCommand,
  before: BookedTable,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  const { date, service, time, covers, force } = command;
  const wanted = { date, service, time, covers };
  return command.actor.kind === "guest"
    ? decideGuestChange(target, wanted, before, rules)
    : decideHouseChange(target, wanted, before, force, rules);
}

/** Decides to let a change go ahead that a guest waits for, or to leave the table as it is. */
export function decideOnWaitingChange(
  target: ServiceDay,
  answer: "accept-change" | "refuse-change",
  force: boolean,
  before: BookedTable,
  wanted: WantedTable | null,
  rules: HouseRules,
): Decision<RefusalOf<"change">> {
  if (!wanted) return { ok: false, reason: "not-allowed", status: before.status };
  if (answer === "refuse-change") return taken(before, ["change-refused"]);
  return decideHouseChange(target, wanted, before, force, rules);
}

import {
  type BookingRefusal,
  decideBooking,
  excessCovers,
  type HouseRules,
} from "#app/domain/booking-rules.ts";
import type {
  ActCommand,
  BookCommand,
  ChangeCommand,
  CommandRefusal,
} from "#app/domain/ledger-command.ts";
import type { MailKind } from "#app/domain/mail.ts";
import {
  allowsAct,
  type BookedTable,
  holdsCovers,
  type ReservationStatus,
  transitions,
} from "#app/domain/reservation.ts";
import { instantOf, localMoment, minutes } from "#app/domain/restaurant-clock.ts";
import { type ServiceDay, withoutTable } from "#app/domain/service-day.ts";

/** What a command does when it is taken: the table after it, and the mails that it owes. */
export type Change = {
  after: BookedTable;
  over: number;
  late: boolean;
  mails: MailKind[];
};

export type Decision = { ok: true; change: Change } | ({ ok: false } & CommandRefusal);

function refuse(reason: BookingRefusal): Decision {
  return { ok: false, reason };
}

function taken(after: BookedTable, mails: MailKind[], over = 0, late = false): Decision {
  return { ok: true, change: { after, over, late, mails } };
}

const newReservationMails = {
  confirmed: "confirmed",
  manual: "waiting-manual",
  capacity: "waiting-full",
} as const satisfies Record<string, MailKind>;

/** Decides a diner's booking on a service day. */
export function decideBook(day: ServiceDay, command: BookCommand, rules: HouseRules): Decision {
  const { covers } = command.party;
  const decision = decideBooking(day, command.time, covers, rules);
  if (decision.outcome === "refused") return refuse(decision.reason);
  const why = decision.outcome === "pending" ? decision.why : null;
  const after: BookedTable = {
    date: day.date,
    service: day.service,
    time: command.time,
    covers,
    status: decision.outcome,
    pendingReason: why,
  };
  return taken(after, [newReservationMails[why ?? "confirmed"], "received"]);
}

function actMails(command: ActCommand): MailKind[] {
  switch (command.kind) {
    case "accept":
    case "restore":
      return ["accepted"];
    case "refuse":
    case "expire":
      return ["refused"];
    case "cancel":
      return command.actor.kind === "guest" ? ["cancelled", "guest-cancelled"] : ["cancelled"];
    case "arrive":
    case "no-show":
      return [];
  }
}

function isOver(table: BookedTable, { zone, now }: HouseRules): boolean {
  return table.date < localMoment(now, zone).date;
}

function isUntimely(command: ActCommand, table: BookedTable, rules: HouseRules): boolean {
  const today = localMoment(rules.now, rules.zone).date;
  const arrival = instantOf(table.date, table.time, rules.zone);
  switch (command.kind) {
    case "accept":
    case "restore":
    case "refuse":
      return isOver(table, rules);
    case "cancel":
      return command.actor.kind === "guest" ? arrival <= rules.now : isOver(table, rules);
    case "expire":
      return arrival > rules.now;
    case "arrive":
    case "no-show":
      return table.date > today;
  }
}

function isLate(table: BookedTable, { options, zone, now }: HouseRules): boolean {
  const arrival = instantOf(table.date, table.time, zone);
  return arrival - now < minutes(options.lateCancellationMinutes);
}

function withStatus(table: BookedTable, status: ReservationStatus): BookedTable {
  return { ...table, status, pendingReason: null };
}

/** Decides an act on a reservation of this service day. Source: design, "Transitions". */
export function decideAct(
  day: ServiceDay,
  command: ActCommand,
  before: BookedTable,
  rules: HouseRules,
): Decision {
  if (!allowsAct(before.status, command.kind)) {
    return { ok: false, reason: "not-allowed", status: before.status };
  }
  if (isUntimely(command, before, rules)) return refuse("past");
  const after = withStatus(before, transitions[command.kind].to);
  const grows = holdsCovers(after.status) && !holdsCovers(before.status);
  const over = grows ? excessCovers(day, before.time, before.covers) : 0;
  // A party that stands at the door is seated whatever the figures say: arriving only warns.
  if (over > 0 && !command.force && command.kind !== "arrive") {
    return { ok: false, reason: "over-capacity", over };
  }
  const late = command.kind === "cancel" && isLate(before, rules);
  return taken(after, actMails(command), over, late);
}

/**
 * Decides a change by the restaurant, from the service day the reservation is on to `target` (the
 * same day when only the slot or the size changes). Its own covers are counted out first.
 */
export function decideChange(
  target: ServiceDay,
  command: ChangeCommand,
  before: BookedTable,
  rules: HouseRules,
): Decision {
  if (before.status !== "pending" && before.status !== "confirmed") {
    return { ok: false, reason: "not-allowed", status: before.status };
  }
  if (target.date < localMoment(rules.now, rules.zone).date) return refuse("past");
  const { date, service, time, covers } = command;
  const isSameDay = before.date === date && before.service === service;
  if (target.opening.kind === "closed" && !command.force) return refuse("closed");
  const after: BookedTable = { ...before, date, service, time, covers };
  const shrinks = isSameDay && before.time === time && covers <= before.covers;
  if (shrinks || !holdsCovers(after.status)) return taken(after, ["changed"]);
  const others = isSameDay ? { ...target, figures: withoutTable(target.figures, before) } : target;
  const over = excessCovers(others, time, covers);
  if (over > 0 && !command.force) return { ok: false, reason: "over-capacity", over };
  return taken(after, ["changed"], over);
}

import { type BookingPolicy, excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { EnterCommand, RefusalOf } from "#app/domain/reservations/commands.ts";
import { type Decision, refused, taken } from "#app/domain/reservations/decision.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { minutesOfDay } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

/** Whether a time is from the first arrival to the last plus one slot, in minutes of the day. */
export function isWithinService(
  { opening }: ServiceDay,
  time: EnterCommand["time"],
  slotLength: number,
): boolean {
  if (opening.kind === "closed") return false;
  const [first, last] = [opening.slots[0], opening.slots.at(-1)];
  const minute = minutesOfDay(time);
  if (first === undefined || last === undefined) return false;
  return minutesOfDay(first) <= minute && minute <= minutesOfDay(last) + slotLength;
}

/**
 * Decides what staff enters, by telephone or for a walk-in: a diner's rules of notice, horizon and
 * party size do not apply, and more than there is room for is asked, never blocked. Source: rules,
 * "Transitions".
 */
export function decideEntry(
  day: ServiceDay,
  command: EnterCommand,
  { options, zone, now }: BookingPolicy,
): Decision<RefusalOf<"enter">> {
  const { time, party, source, ifFull, notify } = command;
  const today = localMoment(now, zone).date;
  if (day.date < today) return refused("past");
  if (day.opening.kind === "closed") return refused("closed");
  const isElsewhere = source === "walk-in" && day.date !== today;
  if (isElsewhere || !isWithinService(day, time, options.slotLength))
    return refused("unknown-slot");
  const { covers } = party;
  const over = excessCovers(day, time, covers);
  if (over > 0 && ifFull === "ask") return { ok: false, reason: "over-capacity", over };
  const waits = over > 0 && ifFull === "wait";
  const seated = source === "walk-in" ? "arrived" : "confirmed";
  const after: ReservationState = {
    date: day.date,
    service: day.service,
    time,
    covers,
    status: waits ? "pending" : seated,
    pendingReason: waits ? "capacity" : null,
  };
  const mail = waits ? "waiting-full" : "confirmed";
  const isTold = notify && source !== "walk-in";
  return taken(after, isTold ? [mail] : [], { over: waits ? 0 : over });
}

import { holdsCovers, type ReservationState } from "#app/domain/reservations/reservation.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { Opening } from "#app/domain/schedule/opening.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/**
 * What is taken from one service of one day, in covers. `pending` counts every waiting request,
 * `waiting` those of them that wait for room. `version` moves with every change.
 */
export type ServiceDayFigures = {
  held: number;
  pending: number;
  waiting: number;
  heldBySlot: Readonly<Record<string, number>>;
  version: number;
};

/** One service of one day as the rules see it: its opening now, and what is taken from it. */
export type ServiceDay = {
  date: CalendarDate;
  service: ServiceSlug;
  opening: Opening;
  figures: ServiceDayFigures;
};

export const emptyFigures: ServiceDayFigures = {
  held: 0,
  pending: 0,
  waiting: 0,
  heldBySlot: {},
  version: 0,
};

/** The covers that the day offers online: a closed service offers none. */
export function capacityOf(opening: Opening): Capacity {
  return opening.kind === "open" ? opening.capacity : 0;
}

/** The slot that a time counts for, which contains it; itself where it is before all of them. */
export function slotOf<Time extends string>(slots: readonly Time[], time: Time): Time {
  return slots.findLast((slot) => slot <= time) ?? time;
}

/**
 * Whether a change takes covers that the reservation does not hold in the slot where it leads to, on
 * this day. Source: rules, "Transitions".
 */
export function takesMore(
  { opening }: Pick<ServiceDay, "opening">,
  before: ReservationState,
  after: ReservationState,
): boolean {
  if (!holdsCovers(after.status)) return false;
  const slots = opening.kind === "open" ? opening.slots : [];
  const isThere = before.date === after.date && before.service === after.service;
  const isSameSlot = isThere && slotOf(slots, before.time) === slotOf(slots, after.time);
  return !holdsCovers(before.status) || !isSameSlot || after.covers > before.covers;
}

/** The covers that may arrive in the slot which contains a time; `null` where it has no limit. */
export function slotLimitAt(opening: Opening, time: ClockTime): number | null {
  if (opening.kind === "closed") return null;
  return opening.slotLimits[slotOf(opening.slots, time)] ?? opening.slotLimit;
}

/** Covers held by parties that arrive in the slot which contains a time. Source: rules, "Transitions". */
export function heldAtSlot({ figures, opening }: ServiceDay, time: ClockTime): number {
  const slots = opening.kind === "open" ? opening.slots : [];
  const slot = slotOf<string>(slots, time);
  return Object.entries(figures.heldBySlot)
    .filter(([booked]) => slotOf<string>(slots, booked) === slot)
    .reduce((sum, [, covers]) => sum + covers, 0);
}

function withSlot(
  heldBySlot: ServiceDayFigures["heldBySlot"],
  time: ClockTime,
  covers: number,
): ServiceDayFigures["heldBySlot"] {
  const held = (heldBySlot[time] ?? 0) + covers;
  const { [time]: _replaced, ...others } = heldBySlot;
  return held === 0 ? others : { ...others, [time]: held };
}

function add(figures: ServiceDayFigures, table: ReservationState, sign: 1 | -1): ServiceDayFigures {
  const covers = sign * table.covers;
  if (holdsCovers(table.status)) {
    const heldBySlot = withSlot(figures.heldBySlot, table.time, covers);
    return { ...figures, held: figures.held + covers, heldBySlot };
  }
  if (table.status !== "pending") return figures;
  const waiting = table.pendingReason === "capacity" ? covers : 0;
  return { ...figures, pending: figures.pending + covers, waiting: figures.waiting + waiting };
}

/** The day as a reservation finds it, its own covers counted out where it stands there already. */
export function withoutOwn(day: ServiceDay, state: ReservationState): ServiceDay {
  if (day.date !== state.date || day.service !== state.service) return day;
  return { ...day, figures: countOut(day.figures, state) };
}

/** The figures with a table counted in. */
export function countIn(figures: ServiceDayFigures, table: ReservationState): ServiceDayFigures {
  return add(figures, table, 1);
}

/** The figures with a table counted out. */
export function countOut(figures: ServiceDayFigures, table: ReservationState): ServiceDayFigures {
  return add(figures, table, -1);
}

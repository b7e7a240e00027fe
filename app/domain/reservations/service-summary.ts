import {
  capacityOf,
  heldAtSlot,
  type ServiceDay,
  slotLimitAt,
  slotOf,
} from "#app/domain/reservations/service-day.ts";
import { type Capacity, remainingCovers } from "#app/domain/schedule/capacity.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";

export type SlotFigures = { time: ClockTime; held: number; limit: number | null };

/** A service of a day in figures, all in covers. `remaining` is negative when too many are held. */
export type ServiceSummary = {
  date: CalendarDate;
  service: ServiceSlug;
  isOpen: boolean;
  /** Why it is closed, where an exception says so. */
  closedLabel: string | null;
  base: Capacity;
  confirmed: number;
  pending: number;
  remaining: number | null;
  slots: SlotFigures[];
};

function timesOf({ opening, figures }: ServiceDay): ClockTime[] {
  const offered = opening.kind === "open" ? opening.slots : [];
  const taken = Object.keys(figures.heldBySlot).map((time) =>
    slotOf(offered, clockTimeSchema.parse(time)),
  );
  return [...new Set([...offered, ...taken])].sort();
}

/** The figures of a service of a day as the restaurant reads them. A closed one offers nothing. */
export function serviceSummary(day: ServiceDay): ServiceSummary {
  const { date, service, opening, figures } = day;
  const base = capacityOf(opening);
  return {
    date,
    service,
    isOpen: opening.kind === "open",
    closedLabel: opening.kind === "closed" ? opening.label : null,
    base,
    confirmed: figures.held,
    pending: figures.pending,
    remaining: remainingCovers(base, figures.held),
    slots: timesOf(day).map((time) => ({
      time,
      held: heldAtSlot(day, time),
      limit: slotLimitAt(opening, time),
    })),
  };
}

/**
 * By how many covers more is held than a service offers; 0 where an open one offers none at all,
 * since nobody has promised fewer then.
 */
export function coversTooMany({
  isOpen,
  base,
  remaining,
}: Pick<ServiceSummary, "isOpen" | "base" | "remaining">): number {
  if (remaining === null || (isOpen && base === 0)) return 0;
  return Math.max(0, -remaining);
}

/** Whether a service is closed and nothing was booked for it all the same. */
export function isIdle({ isOpen, confirmed, pending }: ServiceSummary): boolean {
  return !isOpen && confirmed + pending === 0;
}

import { z } from "zod";
import { type CalendarDate, weekdayOf, weekdaySchema } from "#app/domain/calendar-date.ts";
import { type Capacity, capacitySchema } from "#app/domain/capacity.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/clock-time.ts";
import { type Closure, closuresFor } from "#app/domain/closure.ts";
import { type ServiceSlug, serviceSlugSchema } from "#app/domain/service.ts";
import { type SlotLength, slotsBetween } from "#app/domain/slots.ts";

/** One cell of the weekly grid: the hours and covers of a service on a weekday. No cell = closed. */
export const gridCellSchema = z.object({
  weekday: weekdaySchema,
  service: serviceSlugSchema,
  first: clockTimeSchema,
  last: clockTimeSchema,
  capacity: capacitySchema,
  slotLimit: z.int().min(1).nullable(),
});
export type GridCell = z.infer<typeof gridCellSchema>;

/** What a service is on one date, after exceptions. `slotLimit`: covers that may arrive at a slot. */
export type Opening =
  | { kind: "closed"; label: string | null }
  | { kind: "open"; slots: ClockTime[]; capacity: Capacity; slotLimit: number | null };

export type WeeklySchedule = {
  grid: readonly GridCell[];
  closures: readonly Closure[];
  slotLength: SlotLength;
};

/** The cell of the weekly grid for a service on a date; none when it never takes place that weekday. */
export function gridCellOn(
  { grid }: Pick<WeeklySchedule, "grid">,
  date: CalendarDate,
  service: ServiceSlug,
): GridCell | undefined {
  const weekday = weekdayOf(date);
  return grid.find((cell) => cell.weekday === weekday && cell.service === service);
}

/** The opening of a service on a date, from the weekly grid and the exceptions over it. */
export function openingOf(
  schedule: WeeklySchedule,
  date: CalendarDate,
  service: ServiceSlug,
): Opening {
  const cell = gridCellOn(schedule, date, service);
  const closures = closuresFor(schedule.closures, date, service);
  const deciding = closures.find((closure) => closure.opening !== "inherit");
  const hours = deciding ? deciding.opening : (cell ?? "closed");
  if (hours === "closed" || hours === "inherit") {
    return { kind: "closed", label: deciding?.label ?? null };
  }
  const exceptional = closures.find((closure) => closure.capacity !== "inherit")?.capacity;
  return {
    kind: "open",
    slots: slotsBetween(hours.first, hours.last, schedule.slotLength),
    capacity:
      exceptional === undefined || exceptional === "inherit"
        ? (cell?.capacity ?? "unset")
        : exceptional,
    slotLimit: cell?.slotLimit ?? null,
  };
}

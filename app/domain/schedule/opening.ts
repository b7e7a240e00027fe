import { z } from "zod";
import { type Capacity, capacitySchema } from "#app/domain/schedule/capacity.ts";
import { type CoversOverride, nothingByHand } from "#app/domain/schedule/covers-override.ts";
import { exceptionsFor, type ScheduleException } from "#app/domain/schedule/schedule-exception.ts";
import { type ServiceSlug, serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { type SlotLength, slotsBetween } from "#app/domain/schedule/slots.ts";
import {
  type CalendarDate,
  calendarDateSchema,
  weekdayOf,
  weekdaySchema,
} from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";

/**
 * The hours and covers of a service on a weekday, in the week that counts from a date on. A service
 * without them on a weekday is closed.
 */
export const weeklyHoursSchema = z.object({
  from: calendarDateSchema,
  weekday: weekdaySchema,
  service: serviceSlugSchema,
  first: clockTimeSchema,
  last: clockTimeSchema,
  capacity: capacitySchema,
  slotLimit: z.int().min(1).nullable(),
});
export type WeeklyHours = z.infer<typeof weeklyHoursSchema>;

/** When a service takes place, and for how many. `slotLimit`: covers that may arrive at a slot. */
type OpenService = {
  kind: "open";
  slots: ClockTime[];
  capacity: Capacity;
  slotLimit: number | null;
  /** The limits of slots that staff has set by hand; 0 says that a slot is full. */
  slotLimits: CoversOverride["slotLimits"];
};

/** What a service is on one date, after exceptions and what is set by hand. */
export type Opening = { kind: "closed"; label: string | null } | OpenService;

/** Where the covers of a service of a day come from. */
export type CoversOrigin =
  | { kind: "week" }
  | { kind: "exception"; label: string }
  | { kind: "by-hand" };

export type WeeklySchedule = {
  weeklyHours: readonly WeeklyHours[];
  exceptions: readonly ScheduleException[];
  slotLength: SlotLength;
};

/** The week that counts on a date: the latest that has begun. */
export function weekOn(
  { weeklyHours }: Pick<WeeklySchedule, "weeklyHours">,
  date: CalendarDate,
): WeeklyHours[] {
  let begun: CalendarDate | null = null;
  for (const { from } of weeklyHours) {
    if (from <= date && (begun === null || from > begun)) begun = from;
  }
  return weeklyHours.filter(({ from }) => from === begun);
}

/** The hours of the week for a service on a date; none when it never takes place that weekday. */
export function weeklyHoursOn(
  schedule: Pick<WeeklySchedule, "weeklyHours">,
  date: CalendarDate,
  service: ServiceSlug,
): WeeklyHours | undefined {
  const weekday = weekdayOf(date);
  return weekOn(schedule, date).find(
    (hours) => hours.weekday === weekday && hours.service === service,
  );
}

/** The covers that the week and the exceptions to it give a service on a date, and which of them does. */
export function scheduledCovers(
  schedule: WeeklySchedule,
  date: CalendarDate,
  service: ServiceSlug,
): { capacity: Capacity; origin: CoversOrigin } {
  for (const { capacity, label } of exceptionsFor(schedule.exceptions, date, service)) {
    if (capacity !== "inherit") return { capacity, origin: { kind: "exception", label } };
  }
  const usual = weeklyHoursOn(schedule, date, service);
  return { capacity: usual?.capacity ?? "unset", origin: { kind: "week" } };
}

/**
 * The opening of a service on a date, from the week, the exceptions to it, and what staff has set by
 * hand, which goes before them. Source: rules, "Capacity".
 */
export function openingOf(
  schedule: WeeklySchedule,
  date: CalendarDate,
  service: ServiceSlug,
  override: CoversOverride = nothingByHand,
): Opening {
  const usual = weeklyHoursOn(schedule, date, service);
  const exceptions = exceptionsFor(schedule.exceptions, date, service);
  const deciding = exceptions.find(({ opening }) => opening !== "inherit");
  const hours = deciding ? deciding.opening : (usual ?? "closed");
  if (hours === "closed" || hours === "inherit") {
    return { kind: "closed", label: deciding?.label ?? null };
  }
  const { capacity, slotLimits } = override;
  return {
    kind: "open",
    slots: slotsBetween(hours.first, hours.last, schedule.slotLength),
    capacity: capacity === "inherit" ? scheduledCovers(schedule, date, service).capacity : capacity,
    slotLimit: usual?.slotLimit ?? null,
    slotLimits,
  };
}

import { z } from "zod";
import { type CalendarDate, calendarDateSchema, daysBetween } from "#app/domain/calendar-date.ts";
import { capacitySchema } from "#app/domain/capacity.ts";
import { clockTimeSchema } from "#app/domain/clock-time.ts";
import { type ServiceSlug, serviceSlugSchema } from "#app/domain/service.ts";

/**
 * An exception to the weekly grid for a range of dates: it closes, opens at other hours, or changes
 * the covers. `inherit` leaves a part as the next wider rule has it; `service` null means all.
 */
export const closureSchema = z.object({
  slug: z.string(),
  label: z.string(),
  from: calendarDateSchema,
  to: calendarDateSchema,
  service: serviceSlugSchema.nullable(),
  opening: z.union([
    z.literal("inherit"),
    z.literal("closed"),
    z.object({ first: clockTimeSchema, last: clockTimeSchema }),
  ]),
  capacity: z.union([z.literal("inherit"), capacitySchema]),
});
export type Closure = z.infer<typeof closureSchema>;

function lengthInDays(closure: Closure): number {
  return daysBetween(closure.from, closure.to);
}

/**
 * The exceptions that touch a service on a date, the one that decides first: one for the service
 * alone goes before one for all, then the shorter range before the longer.
 */
export function closuresFor(
  closures: readonly Closure[],
  date: CalendarDate,
  service: ServiceSlug,
): Closure[] {
  return closures
    .filter((closure) => closure.from <= date && date <= closure.to)
    .filter((closure) => closure.service === null || closure.service === service)
    .sort(
      (a, b) =>
        Number(a.service === null) - Number(b.service === null) ||
        lengthInDays(a) - lengthInDays(b) ||
        a.slug.localeCompare(b.slug),
    );
}

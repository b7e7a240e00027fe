import { z } from "zod";
import { capacitySchema } from "#app/domain/schedule/capacity.ts";
import { type ServiceSlug, serviceSlugSchema } from "#app/domain/schedule/service.ts";
import {
  type CalendarDate,
  calendarDateSchema,
  daysBetween,
} from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

/**
 * An exception to the week for a range of dates: it closes, opens at other hours, or changes the
 * covers. `inherit` leaves a part as the next wider rule has it; `service` null means all.
 */
export const scheduleExceptionSchema = z.object({
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
  /** When it was saved, in milliseconds since 1970. */
  createdAt: z.int(),
});
export type ScheduleException = z.infer<typeof scheduleExceptionSchema>;

function lengthInDays({ from, to }: ScheduleException): number {
  return daysBetween(from, to);
}

/**
 * The exceptions that touch a service on a date, the one that decides first: one for the service
 * alone goes before one for all, then the shorter range, then the one saved last. Source: rules, "Capacity".
 */
export function exceptionsFor(
  exceptions: readonly ScheduleException[],
  date: CalendarDate,
  service: ServiceSlug,
): ScheduleException[] {
  return exceptions
    .filter(({ from, to }) => from <= date && date <= to)
    .filter((exception) => exception.service === null || exception.service === service)
    .sort(
      (a, b) =>
        Number(a.service === null) - Number(b.service === null) ||
        lengthInDays(a) - lengthInDays(b) ||
        b.createdAt - a.createdAt ||
        a.slug.localeCompare(b.slug),
    );
}

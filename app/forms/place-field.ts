import { z } from "zod";
import type { Place } from "#app/domain/reservations/entry-places.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

const placeSchema = z.tuple([calendarDateSchema, serviceSlugSchema, clockTimeSchema]);

/** A place as the value of one button: `2026-12-04 soir 20:00`. */
export function placeValue({ date, service, time }: Place): string {
  return [date, service, time].join(" ");
}

/**
 * The place that a button offers in place of the one that stands in the fields, `null` when it was
 * another button that sent the form.
 */
export const insteadSchema = z
  .string()
  .max(80)
  .optional()
  .transform((text) => (text ? text.split(" ") : null))
  .pipe(z.union([z.null(), placeSchema]))
  .transform((parts): Place | null => {
    if (parts === null) return null;
    const [date, service, time] = parts;
    return { date, service, time };
  });

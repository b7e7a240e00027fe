import { z } from "zod";
import { localisedTextSchema } from "#app/domain/locale.ts";
import { titleSchema } from "#app/domain/text/person-name.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";

/** The name of a service in a URL: `midi`, `soir`, `brunch-du-dimanche`. */
export const serviceSlugSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .brand<"ServiceSlug">();
export type ServiceSlug = z.infer<typeof serviceSlugSchema>;

/** A named sitting of a day, in the words of each language; `position` orders them in the day. */
export const serviceSchema = z.object({
  slug: serviceSlugSchema,
  name: localisedTextSchema(titleSchema(40)),
  position: z.int(),
  /** The date from which it takes place no more; it keeps its slug and its names. */
  retiredOn: calendarDateSchema.nullable(),
});
export type Service = z.infer<typeof serviceSchema>;

/** The slug that our own code wrote; throws when it is none. */
export function serviceSlug(text: string): ServiceSlug {
  return serviceSlugSchema.parse(text);
}

import { z } from "zod";
import { keptTextsSchema } from "#app/domain/accounts/kept-form.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";

const text = z.string();
// Its own, lighter than the restaurant's schema: this one is read in the browser.
const cardSchema = z.object({
  name: text,
  street: text,
  postalCode: text,
  city: text,
  phone: z.object({ text, href: text.nullable(), international: text }),
  email: text,
}) satisfies z.ZodType<RestaurantCard>;

const endedSessionSchema = z.object({
  restaurant: cardSchema,
  kept: keptTextsSchema,
  /** The log-in was right, and its cookie did not come back. */
  isCookieLost: z.boolean(),
  /** Where to go on after the log-in when there is nothing to give back. */
  next: text,
});
/** What the log-in page shows to a person whose session had ended when she sent a form. */
export type EndedSession = z.infer<typeof endedSessionSchema>;

/** Reads it from the data of an error; `null` for every other error. */
export function readEndedSession(data: unknown): EndedSession | null {
  return endedSessionSchema.safeParse(data).data ?? null;
}

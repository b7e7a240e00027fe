import { z } from "zod";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

const cursorSchema = z.coerce.number().int().nonnegative();

/** The moment up to which a page of the admin area knows what has changed; `null` for none. */
export function readFeedCursor(query: URLSearchParams): Instant | null {
  return cursorSchema.safeParse(query.get("since") ?? undefined).data ?? null;
}

import { env } from "cloudflare:test";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { mintRequestKey } from "#app/server/reservations/request-key.ts";

/** A key as the site mints it into a form, now unless told otherwise. */
export function aRequestKey(now: Instant = Date.now(), secret = env.LINK_SECRET): string {
  return mintRequestKey(now, secret);
}

import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Env } from "#app/server/env.ts";
import { isOnlyLoopback } from "#app/server/settings/origins.ts";

type ClockEnv = Pick<Env, "CLOCK_OFFSET_SECONDS" | "PUBLIC_ORIGIN">;

/**
 * The moment at which a request, a message, a cron or a ledger begins its work: the one place where
 * it is taken. CLOCK_OFFSET_SECONDS moves it, on a site that only this machine reaches.
 */
export function currentInstant(env: ClockEnv): Instant {
  const offset = env.CLOCK_OFFSET_SECONDS;
  if (!offset || !isOnlyLoopback(env)) return Date.now();
  return Date.now() + Number(offset) * 1000;
}

import type { Env } from "#app/server/env.ts";
import { isLoopback, listed } from "#app/server/settings/hosts.ts";

type Origins = Pick<Env, "PUBLIC_ORIGIN">;

/** The origins under which people reach the site, without slashes at the end. */
export function publicOrigins({ PUBLIC_ORIGIN }: Origins): string[] {
  return listed(PUBLIC_ORIGIN);
}

/** The origin that stands in mails and calendars: the first one. Throws where none is set. */
export function firstOrigin(env: Origins): string {
  const [first] = publicOrigins(env);
  if (first === undefined) throw new Error("PUBLIC_ORIGIN is not set.");
  return first;
}

/** Whether the site is served to this machine alone: what is for tests and load is heard only there. */
export function isOnlyLoopback(env: Origins): boolean {
  const origins = publicOrigins(env);
  return origins.length > 0 && origins.every((origin) => isLoopback(new URL(origin).hostname));
}

import { createHash } from "node:crypto";
import type { Env } from "#app/server/env.ts";
import { isOnlyLoopback } from "#app/server/settings/origins.ts";

type Attempt = { email: string; source: string };
export type LimitSettings = Pick<Env, "LIMITS" | "PUBLIC_ORIGIN">;

/** Whether nothing is counted: `LIMITS=off`, which a site that others can reach does not hear. */
export function areLimitsOff(env: LimitSettings): boolean {
  return env.LIMITS === "off" && isOnlyLoopback(env);
}

/** The fingerprint of a mail address or telephone number: a limiter needs none in clear. */
export function fingerprint(contact: string): string {
  return createHash("sha256").update(contact.trim().toLowerCase()).digest("base64url");
}

/**
 * Counts an attempt to log in, against the account and against where it comes from; false once
 * there were too many of either within a minute. The limits stand in wrangler.toml.
 */
export async function mayTryToLogIn(
  { email, source }: Attempt,
  env: LimitSettings & Pick<Env, "LOGINS_BY_ACCOUNT" | "LOGINS_BY_ORIGIN">,
): Promise<boolean> {
  if (areLimitsOff(env)) return true;
  const [byAccount, byOrigin] = await Promise.all([
    env.LOGINS_BY_ACCOUNT.limit({ key: fingerprint(email) }),
    env.LOGINS_BY_ORIGIN.limit({ key: source }),
  ]);
  return byAccount.success && byOrigin.success;
}

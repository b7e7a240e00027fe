import { createHash } from "node:crypto";
import type { Env } from "#app/server/env.ts";

type Attempt = { email: string; ip: string };

/**
 * Counts an attempt to log in, against the account and against where it comes from; false once
 * there were too many of either within a minute. The limits stand in wrangler.toml.
 */
export async function mayTryToLogIn(
  { email, ip }: Attempt,
  env: Pick<Env, "LOGINS_BY_ACCOUNT" | "LOGINS_BY_ORIGIN">,
): Promise<boolean> {
  // A fingerprint, because a limiter needs no address in clear.
  const account = createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");
  const [byAccount, byOrigin] = await Promise.all([
    env.LOGINS_BY_ACCOUNT.limit({ key: account }),
    env.LOGINS_BY_ORIGIN.limit({ key: ip }),
  ]);
  return byAccount.success && byOrigin.success;
}

import { randomBytes } from "node:crypto";
import {
  isOutdated,
  readMintedKey,
  requestKeyPayload,
} from "#app/domain/reservations/request-key.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Env } from "#app/server/env.ts";
import { isSignature, signatureOf } from "#app/server/links/signature.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

/** A new key for one form: chance of 128 bits, the time, and a signature of 132 bits by `secret`. */
export function mintRequestKey(now: Instant, secret: string): string {
  const payload = requestKeyPayload(randomBytes(16).toString("base64url"), now);
  return payload + signatureOf("request-key", payload, secret);
}

/** The secrets that a key may be signed with: the present one, and the one before it. */
export type KeySecrets = Pick<Env, "LINK_SECRET" | "LINK_SECRET_BEFORE">;

/**
 * What a key is that came with a form: `good`, `outdated` (the site minted it over 24 hours ago), or
 * `invented`, which goes for altered ones as well.
 */
export function checkRequestKey(
  key: string,
  now: Instant,
  env: KeySecrets,
): "good" | "outdated" | "invented" {
  const minted = readMintedKey(key);
  if (!minted) return "invented";
  const { payload, signature } = minted;
  if (!isSignature(signature, "request-key", payload, linkSecrets(env))) return "invented";
  return isOutdated(minted, now) ? "outdated" : "good";
}

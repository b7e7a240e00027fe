import { createHmac, timingSafeEqual } from "node:crypto";
import type { LinkSecrets } from "#app/server/settings/link-secrets.ts";

/**
 * What is signed with the link secrets, each in its own form: how the signature is written, and how
 * many signs of it are kept (four bits each in hex, six in base64url). What stands in people's mails
 * and pages was signed so: none may change.
 */
const purposes = {
  "guest-link": { encoding: "hex", length: 32 },
  "request-key": { encoding: "base64url", length: 22 },
  "made-tables": { encoding: "base64url", length: 43 },
  "kept-form": { encoding: "base64url", length: 43 },
} as const;
export type SignedPurpose = keyof typeof purposes;

/** The signature of a text for one purpose: good for no other. */
export function signatureOf(purpose: SignedPurpose, text: string, secret: string): string {
  const { encoding, length } = purposes[purpose];
  const digest = createHmac("sha256", secret).update(`${purpose}:${text}`).digest(encoding);
  return digest.slice(0, length);
}

/**
 * Whether a signature is that of the text by one of the secrets. Compares with all of them, each in
 * constant time.
 */
export function isSignature(
  given: string,
  purpose: SignedPurpose,
  text: string,
  secrets: LinkSecrets,
): boolean {
  const bytes = Buffer.from(given);
  const matches = secrets.map((secret) => {
    const right = Buffer.from(signatureOf(purpose, text, secret));
    return bytes.length === right.length && timingSafeEqual(bytes, right);
  });
  return matches.includes(true);
}

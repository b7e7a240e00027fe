import { createHmac, timingSafeEqual } from "node:crypto";
import { type KeptForm, signedText, type UnsignedForm } from "#app/domain/kept-form.ts";
import type { LinkSecrets } from "#app/server/settings/link-secrets.ts";

function signatureOf(form: UnsignedForm, secret: string): string {
  return createHmac("sha256", secret)
    .update(`kept-form:${signedText(form)}`)
    .digest("base64url");
}

/** Signs a form, with its target and its end, so that it is known again when it comes back. */
export function signKeptForm(form: UnsignedForm, secret: string): KeptForm {
  return { ...form, signature: signatureOf(form, secret) };
}

/** Whether this site has signed the form as it stands, by one of its secrets; in constant time. */
export function isSigned(form: KeptForm, secrets: LinkSecrets): boolean {
  const given = Buffer.from(form.signature);
  const matches = secrets.map((secret) => {
    const right = Buffer.from(signatureOf(form, secret));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return matches.includes(true);
}

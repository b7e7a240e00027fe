import { type KeptForm, signedText, type UnsignedForm } from "#app/domain/accounts/kept-form.ts";
import { isSignature, signatureOf } from "#app/server/links/signature.ts";
import type { LinkSecrets } from "#app/server/settings/link-secrets.ts";

/** Signs a form, with its target and its end, so that it is known again when it comes back. */
export function signKeptForm(form: UnsignedForm, secret: string): KeptForm {
  return { ...form, signature: signatureOf("kept-form", signedText(form), secret) };
}

/** Whether this site has signed the form as it stands, by one of its secrets. */
export function isSigned(form: KeptForm, secrets: LinkSecrets): boolean {
  return isSignature(form.signature, "kept-form", signedText(form), secrets);
}
